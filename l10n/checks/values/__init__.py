"""Quantities as values: what a text says, however its language writes it."""
