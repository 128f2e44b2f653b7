from __future__ import annotations

import pytest

from unionkit.deprecation import UnionkitDeprecationWarning, warn_deprecated


def old():
    warn_deprecated("unionkit.old", since="1.2", removed_in="2.0", instead="unionkit.new")


def test_the_warning_says_what_since_when_and_what_instead_at_the_place_of_the_call():
    with pytest.warns(UnionkitDeprecationWarning) as caught:
        old()
    (one,) = caught
    assert (
        str(one.message) == "unionkit.old is deprecated since unionkit 1.2 and goes with 2.0; use unionkit.new instead"
    )
    assert (one.message.name, one.message.since, one.message.removed_in, one.message.instead) == (
        "unionkit.old", "1.2", "2.0", "unionkit.new",
    )  # fmt: skip
    assert one.filename == __file__
    assert issubclass(UnionkitDeprecationWarning, DeprecationWarning)
