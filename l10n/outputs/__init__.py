"""What a release is made of: pages, compiled forms for JavaScript and PHP, addresses, spellings of locales.

Values in, bytes out; `flows.release` puts them into a folder, and lets nothing through that the gate did not.
"""
