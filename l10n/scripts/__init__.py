"""See docs/explanation/architecture.md for what this room is for."""
