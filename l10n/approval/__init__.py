"""What state a unit is in, told from its catalog and the ledger; never stored a third time."""

from l10n.approval.history import History, Standing
from l10n.approval.observe import Observed, observed, stripped
from l10n.approval.states import covered, says_source, state

__all__ = ["History", "Observed", "Standing", "covered", "observed", "says_source", "state", "stripped"]
