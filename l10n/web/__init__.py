"""The page to read and approve: requests to flows, reports to pages; nothing else. Loaded only by `l10n serve`."""
