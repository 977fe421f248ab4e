"""What becomes of the units of a locale when its sources change; see `matching`."""

from l10n.reconcile.composed import Known, composed
from l10n.reconcile.matching import Reconciled, reconciled
from l10n.reconcile.offers import OFFER_FLOOR
from l10n.reconcile.recut import is_made

__all__ = ["OFFER_FLOOR", "Known", "Reconciled", "composed", "is_made", "reconciled"]
