"""Title search: accents optional, slips forgiven, numbers and years exact.

A query is read as syllables (`decoding`, `readings`), each typed syllable as the keys it may stand
for (`channel`, `slips`); entries that hold the most telling ones are found from posting lists
(`candidates`) and put in order (`ranking`). `engine` does all of it for one index, `titles` for the
two that there are; `arrays` is the index, `entries` makes it. Word segmentation (pyvi) has no part
in it: syllables that stand next to each other in a title rank higher, and that needs no model.
Whether it would rank better was not measured.
"""

from data.search.hits import Entry, Hit, SearchResult
from data.search.titles import TitleIndex

__all__ = ["Entry", "Hit", "SearchResult", "TitleIndex"]
