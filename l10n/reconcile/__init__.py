"""What becomes of the units of a locale when its sources change; see `matching`."""

from l10n.reconcile.matching import Reconciled, reconciled
from l10n.reconcile.offers import OFFER_FLOOR

__all__ = ["OFFER_FLOOR", "Reconciled", "reconciled"]
