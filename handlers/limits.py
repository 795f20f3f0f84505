"""How much a person and a chat may ask: so much at once, and more as time goes by.

Whoever asks faster is told so once, and then answered nothing until they have calmed down: until
half of what they may do at once has come back, whatever they do meanwhile. Kept in memory, for as
many as asked last; each process counts for itself.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

Act: TypeAlias = Literal["question", "press", "inline"]
Answered: TypeAlias = Literal["yes", "told", "no"]

_MOST_KNOWN = 10_000  # people, and as many chats, of each act: a few MB
_CALM = 0.5  # of the most; at a minute for all of it, half a minute


@dataclass(frozen=True, slots=True)
class Rate:
    """So many at once, and so many in `seconds` in the long run."""

    most: int
    seconds: float = 60.0


# Nobody reads 20 answers in a minute, nor is a group sent more than 20 messages in one:
# https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this. Pages are turned
# faster than questions are asked, and typing after the bot's name asks with every few letters.
OF_PERSON: dict[Act, Rate] = {"question": Rate(20), "press": Rate(60), "inline": Rate(180)}
OF_GROUP: dict[Act, Rate] = {"question": Rate(30), "press": Rate(90)}


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an act is answered: "yes", "told" that it was too fast, or "no"; and who was."""

    answered: Answered = "yes"
    group: bool = False  # all in it together, not the person


class Limits:
    """What everybody did of late. Memory is bounded; the longest quiet are forgotten first."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, most_known: int = _MOST_KNOWN
    ) -> None:
        """`clock`: seconds that never go back."""
        self._people = {act: _Buckets(rate, clock, most_known) for act, rate in OF_PERSON.items()}
        self._groups = {act: _Buckets(rate, clock, most_known) for act, rate in OF_GROUP.items()}

    def take(self, act: Act, person: int, group: int | None = None) -> Verdict:
        """Counts an act of a person, in a group or elsewhere; what is not answered costs nothing.

        >>> limits = Limits(clock=lambda: 0.0)
        >>> [limits.take("question", 7).answered for _ in range(22)][18:]
        ['yes', 'yes', 'told', 'no']
        """
        own = self._people[act].take(person)
        if own != "yes" or group is None or act not in self._groups:
            return Verdict(own)
        return Verdict(self._groups[act].take(group), group=True)


@dataclass(slots=True)
class _Bucket:
    left: float
    at: float
    quiet: bool = False


class _Buckets:
    """A token bucket for each of the last to act."""

    def __init__(self, rate: Rate, clock: Callable[[], float], most_known: int) -> None:
        self._rate = rate
        self._clock = clock
        self._most_known = most_known
        self._of: OrderedDict[int, _Bucket] = OrderedDict()

    def take(self, who: int) -> Answered:
        now = self._clock()
        bucket = self._filled(who, now)
        if bucket.quiet:
            return "no"
        if bucket.left < 1:
            bucket.quiet = True
            return "told"
        bucket.left -= 1
        return "yes"

    def _filled(self, who: int, now: float) -> _Bucket:
        most = self._rate.most
        bucket = self._of.setdefault(who, _Bucket(most, now))
        self._of.move_to_end(who)
        if len(self._of) > self._most_known:
            self._of.popitem(last=False)
        bucket.left = min(most, bucket.left + (now - bucket.at) * most / self._rate.seconds)
        bucket.at = now
        bucket.quiet = bucket.quiet and bucket.left < most * _CALM
        return bucket
