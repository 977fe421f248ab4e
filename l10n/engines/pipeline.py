"""From texts to targets: once each, from the cache first, in batches, at a pace, again where it failed.

Every good answer is in the cache before anyone hears of it, so that whatever ends the program, the next run goes on
where this one was, and nothing is paid twice but what was under way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from l10n.engines.base import Cache, Engine, EngineCrowdedError, EngineFloodedError, EngineKeyError
from l10n.engines.forms import Forms
from l10n.engines.health import GRACE_SECONDS, Health
from l10n.engines.jobs import NO_HINTS, Board, Job, Limits, Nature, Outcome, Quote, Result
from l10n.engines.pace import Pace, backoff
from l10n.engines.pending import Pending, batches
from l10n.engines.runs import Runs
from l10n.engines.size import Size
from l10n.engines.task import Task
from l10n.engines.validate import REASONS
from l10n.engines.workers import Done, Workers
from l10n.errors import EngineBusyError, EngineError, EngineRefusedError, UsageError
from l10n.model.locale import LocaleTag
from l10n.model.machine import MachineTranslation

_REFUSALS = 3
"""How often an engine may refuse one text alone before it is believed."""
_QUOTA_PAUSE = 2.0
_FAREWELL_SECONDS = 5.0
"""How long Ctrl+C waits for what is under way; a second one does not wait."""
_SILENCE = "no answer in time"
_ANOTHER_ORDER = "the engine answered in another order"


def translated(
    texts: Mapping[str, str] | Sequence[Job],
    *,
    engine: Engine,
    source: LocaleTag,
    target: LocaleTag,
    cache: Cache | None = None,
    limits: Limits | None = None,
    nature: Nature | None = None,
    pace: Pace | None = None,
    progress: Callable[[int, int], None] | None = None,
    on_result: Callable[[Result], None] | None = None,
) -> Outcome:
    """Translate texts; a mapping is from ids to texts.

    `progress` is told how many of how many are settled, `on_result` each result as it arrives. A `pace` handed in goes
    on from an earlier call. Raises UsageError where the engine does not serve the locales; an engine's failures are in
    the outcome, text by text.
    """
    if not engine.serves(source, target):
        raise UsageError(
            f"{engine.name} does not translate from {source} into {target}", "`l10n doctor` says who does."
        )
    jobs = [Job(name, text) for name, text in texts.items()] if isinstance(texts, Mapping) else list(texts)
    board = Board(jobs, progress, on_result)
    bounds = limits or Limits()
    run = _Run(board, engine, (source, target), cache, bounds, nature or Nature(), pace or Pace(bounds.rate))
    return run.outcome()


def quoted(
    jobs: Sequence[Job], *, engine: Engine, source: LocaleTag, target: LocaleTag, cache: Cache | None = None
) -> Quote:
    """Say what `translated` would send, if every answer were good at once; nothing is sent."""
    texts = _Run(Board(jobs), engine, (source, target), cache, Limits(), Nature(), Pace()).waiting()
    return Quote(len(texts), sum(len(text.sent) for text in texts))


class _Run:
    """One call of `translated`; everything but the engine's own work happens in the caller's thread."""

    def __init__(
        self,
        board: Board,
        engine: Engine,
        locales: tuple[LocaleTag, LocaleTag],
        cache: Cache | None,
        limits: Limits,
        nature: Nature,
        pace: Pace,
    ) -> None:
        self._board = board
        self._engine = engine
        self._source, self._target = locales
        self._cache = cache
        self._limits = limits
        self._nature = nature
        self._pace = pace
        self._size = Size(engine.batch)
        self._workers = Workers(self._ask, limits.concurrency or engine.concurrency, nature.clock)
        self._tasks: list[Task] = []
        self._runs = Runs()
        self._forms = Forms(engine.forms, limits.form)
        self._flying: dict[Task, float] = {}
        self._health = Health(engine.name, limits, nature.clock())
        self._requests = 0
        self._stopped = ""

    def outcome(self) -> Outcome:
        """Do the work."""
        try:
            self._add(self.waiting())
            while self._tasks or self._flying:
                self._dispatch()
                self._collect()
        except KeyboardInterrupt:
            self._rescue(_FAREWELL_SECONDS)
            raise
        except BaseException:
            self._rescue(0.0)
            raise
        finally:
            self._workers.stop()
        if self._cache is not None and (counts := self._forms.counts(self._engine.cached_as, self._target.bcp47)):
            self._cache.count_forms(counts)
        return Outcome(self._board.results, self._requests, self._stopped)

    def waiting(self) -> list[Pending]:
        """Settle what needs no engine; return the rest, equal texts as one."""
        waiting: dict[str, Pending] = {}
        for place, job in enumerate(self._board.jobs):
            if known := waiting.get(job.text):
                known.places.append(place)
                continue
            pending = Pending(job.text, self._forms.order, job.hints, [place])
            if any("\ud800" <= letter <= "\udfff" for letter in job.text):
                self._fail(pending, REASONS["not text"])
            elif not pending.sent:
                self._board.pin([place], target=job.text)
            elif (kept := self._kept(job.text)) is not None:
                self._board.pin([place], target=kept, cached=True)
            elif len(pending.sent) > self._engine.limit:
                self._fail(pending, f"{REASONS['too long']} ({self._engine.limit} characters)")
            else:
                waiting[job.text] = pending
        self._runs = Runs(waiting)
        return list(waiting.values())

    def _kept(self, text: str) -> str | None:
        if self._cache is None:
            return None
        return self._cache.get(self._engine.cached_as, self._source.bcp47, self._target.bcp47, text)

    def _add(self, texts: Sequence[Pending], *, after: float = 0.0) -> None:
        """Queue requests for texts, to be sent after some seconds; give up those that had their tries."""
        alive: list[Pending] = []
        for text in texts:
            spent = text.tries >= self._limits.attempts or text.refusals >= _REFUSALS or text.stubborn
            if text.hopeless and not self._stopped:
                alive += self._divided(text)
            elif spent or self._stopped:
                self._fail(text, self._stopped or text.problem)
            else:
                alive.append(text)
        ready = self._nature.clock() + after
        self._tasks += [Task.of(batch, self._engine, ready) for batch in batches(alive, self._engine, self._size.most)]

    def _divided(self, text: Pending) -> list[Pending]:
        """Take a text apart that came back whole in no form; return those of its runs that are to be asked for."""
        runs: list[Pending] = []
        for run in self._runs.divide(text):
            if (kept := self._kept(run)) is None:
                runs.append(Pending(run, self._forms.order, NO_HINTS))
            else:
                self._runs.translated(run, kept)
        self._settle(self._runs.complete())
        self._fail_wholes(text.problem)
        return runs

    def _dispatch(self) -> None:
        """Start what may start now."""
        now = self._nature.clock()
        self._stop(self._health.time_is_up(now))
        while self._tasks and self._workers.free and not self._pace.wait(now):
            task = min(self._tasks, key=lambda one: (one.ready, len(one.texts)))
            if task.ready > now:
                break
            self._tasks.remove(task)
            if not self._afforded(task):
                continue
            self._flying[task] = now
            self._requests += 1
            self._pace.started(now)
            self._workers.start(task)

    def _afforded(self, task: Task) -> bool:
        """Reserve what a request costs; divide one that costs more than is left, and stop at a text that does."""
        limits = self._limits
        if limits.budget is None or limits.budget.reserve(task.characters, price=limits.price):
            return True
        if len(task.texts) > 1:
            half = len(task.texts) // 2
            self._add(task.texts[:half])
            self._add(task.texts[half:])
        else:
            self._tasks.append(task)
            self._stop(limits.budget.reason)
        return False

    def _ask(self, task: Task) -> list[str]:
        """Send one request; runs in a worker's thread and touches nothing that is shared."""
        task.deadline.began = self._nature.clock()
        task.deadline.at = task.deadline.began + self._limits.whole_seconds
        task.deadline.silence = self._limits.timeout_seconds
        return self._engine.translate(
            task.sent,
            source=self._source,
            target=self._target,
            deadline=task.deadline,
            form=task.lead or task.texts[0].hidden.form,
            hints=task.hints if self._engine.understands != "nothing" else (),
        )

    def _patience(self, task: Task) -> float:
        """Return how long a request may take in all, as far as is known: one that is being answered is waited for."""
        if task.deadline.heard:
            return self._limits.whole_seconds + GRACE_SECONDS
        return self._health.patience(max(text.waits for text in task.texts))

    def _collect(self) -> None:
        """Wait until a request is finished, one is overdue or another may start, and take in what came."""
        now = self._nature.clock()
        next_start = max(self._pace.wait(now), min((task.ready for task in self._tasks), default=now) - now)
        if not self._flying:
            if self._tasks:
                self._nature.sleep(next_start)
            return
        overdue = min(began + self._patience(task) for task, began in self._flying.items()) - now
        may_start = bool(self._tasks) and self._workers.free
        done = self._workers.finished(min(next_start, overdue) if may_start else overdue)
        while done is not None:
            del self._flying[done.task]
            self._take(done)
            done = self._workers.finished(0)
        self._give_up_late_ones(self._nature.clock())

    def _give_up_late_ones(self, now: float) -> None:
        """Ask again for what is far later than all others; its thread waits on to its own deadline."""
        for task in [task for task, began in self._flying.items() if now >= began + self._patience(task)]:
            del self._flying[task]
            self._workers.abandon(task)
            self._stop(self._health.failed(1, _SILENCE))
            self._again(task, EngineBusyError(f"{self._engine.name}: {_SILENCE}"), now)

    def _take(self, done: Done[Task]) -> None:
        now = self._nature.clock()
        if done.error is None and len(done.answers) == len(done.task.texts):
            self._pace.answered()
            self._health.answered(done.task.deadline.silent_seconds or done.seconds)
            if self._size.answered(len(done.task.texts)):
                self._divide()
            self._judge(done.task, done.answers)
            return
        if done.error and self._limits.budget:
            self._limits.budget.give_back(done.task.characters, price=self._limits.price)
        if isinstance(done.error, EngineCrowdedError) and 0 < done.error.most < len(done.task.texts):
            self._size.told(done.error.most)
            self._divide()
            self._add(done.task.texts)
            return
        error = done.error or EngineError(f"{self._engine.name} answered a wrong number of texts")
        if done.task.may_be_size(error):
            self._size.refused(len(done.task.texts))
        else:
            self._stop(self._health.failed(2 if isinstance(error, EngineKeyError) else 1, error.message))
        self._again(done.task, error, now)

    def _divide(self) -> None:
        """Divide the requests that wait and have become too large."""
        tasks, self._tasks = self._tasks, []
        for task in tasks:
            if len(task.texts) <= self._size.most:
                self._tasks.append(task)
            else:
                self._add(task.texts)

    def _again(self, task: Task, error: EngineError, now: float) -> None:
        """Queue a failed request again: later where the engine is busy, halved where it may be one text's fault."""
        texts = task.texts
        silent = isinstance(error, EngineBusyError) and error.retry_after is None
        split = len(texts) > 1 and (not isinstance(error, EngineBusyError) or texts[0].waits > 0)
        for text in texts:
            text.problem = error.message
            if isinstance(error, EngineRefusedError):
                text.refusals += len(texts) == 1
            elif not isinstance(error, EngineFloodedError):
                text.tries += 1
            text.waits += silent
        tries = max(1, *(text.tries + text.refusals for text in texts)) if len(texts) > 1 else texts[0].tries
        busy = isinstance(error, EngineBusyError)
        later = backoff(max(1, tries), chance=self._nature.chance(), busy=busy)
        if isinstance(error, EngineBusyError) and (error.retry_after or isinstance(error, EngineFloodedError)):
            pause = error.retry_after if error.retry_after is not None else 1.0 + later
            if pause > self._limits.stall_seconds:
                self._stop(f"{self._engine.name} asks to wait for {pause:.0f} seconds")
            close = self._pace.flooded if isinstance(error, EngineFloodedError) else self._pace.pause
            close(now, pause)
            later = 0.0
        if split:
            half = len(texts) // 2
            # Whether their number or one of the texts was refused is soon known if the smallest parts go first.
            after = -now if task.may_be_size(error) else later
            self._add(texts[:half], after=after)
            self._add(texts[half:], after=after)
        else:
            self._add(texts, after=later)

    def _judge(self, task: Task, answers: Sequence[str]) -> None:
        """Take the answers that are known to be a text's own; ask for the other texts so that it can be told."""
        own = task.sorted(answers)
        known = [(text, answer) for text, answer in zip(task.texts, own, strict=True) if answer is not None]
        doubtful = [text for text, answer in zip(task.texts, own, strict=True) if answer is None]
        for text in doubtful:
            text.tries += 1
            text.problem = _ANOTHER_ORDER
            text.alone = text.doubted
            text.doubted = True
        if doubtful and not known:
            self._stop(self._health.failed(1, _ANOTHER_ORDER))
        self._add(doubtful)
        if known:
            self._accept(known)

    def _accept(self, answers: Sequence[tuple[Pending, str]]) -> None:
        """Keep every good answer, then tell of it; queue the others again."""
        good: list[tuple[Pending, str]] = []
        again: list[Pending] = []
        quota = False
        for text, answer in answers:
            form = text.hidden.form
            target, reason = text.finished(answer, self._target)
            self._forms.note(form, reason)
            if reason is None:
                good.append((text, target))
            else:
                text.tries += 1
                text.problem = REASONS[reason]
                quota = quota or reason == "quota"
                again.append(text)
        self._settle(good)
        if good:
            self._health.good(self._nature.clock())
        elif any(text.problem != REASONS["markup"] for text in again):
            self._stop(self._health.failed(1, again[0].problem))  # lost markup is no sign that the engine is down
        if quota:
            self._pace.pause(self._nature.clock(), _QUOTA_PAUSE)
        if again:
            tries = max(text.tries for text in again)
            self._add(again, after=backoff(tries, chance=self._nature.chance(), busy=False) if tries else 0.0)

    def _settle(self, good: list[tuple[Pending, str]]) -> None:
        """Keep targets, and those of the texts whose last runs they are, then tell of them."""
        while good:
            if self._cache is not None:
                self._cache.put_all([self._row(text, target) for text, target in good])
            for text, target in good:
                self._runs.translated(text.text, target)
                self._board.pin(text.places, target=target)
            good = self._runs.complete()

    def _row(self, text: Pending, target: str) -> MachineTranslation:
        return MachineTranslation(self._engine.cached_as, self._source.bcp47, self._target.bcp47, text.text, target)

    def _fail(self, text: Pending, problem: str) -> None:
        self._board.pin(text.places, problem=problem)
        self._runs.lost(text.text)
        self._fail_wholes(problem)

    def _fail_wholes(self, problem: str) -> None:
        for whole in self._runs.hopeless():
            self._fail(whole, problem)

    def _stop(self, why: str) -> None:
        """Send nothing more, if there is a reason; what is under way may still arrive."""
        if why and not self._stopped:
            self._stopped = why
            tasks, self._tasks = self._tasks, []
            for task in tasks:
                self._add(task.texts)

    def _rescue(self, seconds: float) -> None:
        """Keep what has arrived when the program is being stopped, and arrives within some seconds: it is paid for."""
        until = self._nature.clock() + seconds
        while self._workers.flying and (done := self._workers.finished(until - self._nature.clock())) is not None:
            if done.error or len(done.answers) != len(done.task.texts):
                continue
            own = zip(done.task.texts, done.task.sorted(done.answers), strict=True)
            both = [(text, *text.finished(answer, self._target)) for text, answer in own if answer is not None]
            rows = [self._row(text, target) for text, target, reason in both if reason is None]
            if self._cache is not None and rows:
                self._cache.put_all(rows)
