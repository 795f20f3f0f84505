"""The SQLite file: a cache of the corpus that can always be rebuilt from it.

`schema` holds the tables as data, `write` saves and removes, `read` answers. Only `schema` and
`write` import sqlite_utils, which costs a fifth of a second; reading needs the standard library.
"""
