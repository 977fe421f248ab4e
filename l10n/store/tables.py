"""The tables of the index. Who changes what stands in them gives them another number."""

from __future__ import annotations

VERSION = 5
SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE lying (what TEXT PRIMARY KEY, value BLOB NOT NULL);
CREATE TABLE document (name TEXT PRIMARY KEY, findings INTEGER NOT NULL, told TEXT NOT NULL,
    tail TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE facts (document TEXT PRIMARY KEY, facts TEXT NOT NULL);
CREATE TABLE parts (document TEXT PRIMARY KEY, parts TEXT NOT NULL);
CREATE TABLE passage (key INTEGER, document TEXT, PRIMARY KEY (key, document)) WITHOUT ROWID;
CREATE INDEX passage_of ON passage (document);
CREATE TABLE source (key INTEGER, document TEXT, PRIMARY KEY (key, document)) WITHOUT ROWID;
CREATE INDEX source_of ON source (document);
CREATE TABLE catalog (document TEXT, locale TEXT, kept INTEGER, lacking INTEGER, PRIMARY KEY (document, locale))
    WITHOUT ROWID;
CREATE TABLE wanting (document TEXT PRIMARY KEY, keys BLOB NOT NULL, texts TEXT NOT NULL);
CREATE TABLE empty (document TEXT, locale TEXT, places BLOB NOT NULL, PRIMARY KEY (document, locale)) WITHOUT ROWID;
CREATE TABLE draft (document TEXT, locale TEXT, keys TEXT NOT NULL, PRIMARY KEY (document, locale));
CREATE TABLE ledger (locale TEXT, key INTEGER, domain TEXT, PRIMARY KEY (locale, key, domain)) WITHOUT ROWID;
CREATE INDEX ledger_of ON ledger (locale, domain);
CREATE TABLE memory (locale TEXT, key INTEGER, length INTEGER, source TEXT, target TEXT, approved INTEGER,
    document TEXT, PRIMARY KEY (locale, key)) WITHOUT ROWID;
CREATE TABLE alike (locale TEXT, length INTEGER, key INTEGER, text TEXT, PRIMARY KEY (locale, length, key))
    WITHOUT ROWID;
"""
