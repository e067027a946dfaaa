"""The library passes its own check, and planted faults are found and named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.errors import UsageError
from training.templates.check import check
from training.templates.draws import choice, decimals, ints, person, thing, value
from training.templates.family import Family, More
from training.templates.library import ROOT, choose, families, read
from training.templates.sample import draw

GOOD = Family(
    id="t/t/good",
    skills="multiplication addition",
    draw=dict(
        who=person(), item=thing("fruit"), boxes=ints(2, 9, 30), size=ints(2, 9), loose=ints(2, 9), age=ints(3, 9)
    ),
    ask=[
        "{who} has {boxes:box} of {size} {item.s} and {loose} loose ones. How many {item.s} does {who.he} have?",
        "In {boxes:box} there are {size:item} each. Another {loose} lie on the table. What is the number of {item.s}?",
        "A table bears {loose:item} and {boxes} full boxes, each of which holds {size}. Count all of the {item.s}.",
    ],
    steps=[
        ("packed = boxes * size", "The boxes hold {packed=:item}.", "Each of the boxes holds {size}."),
        ("total = packed + loose", "In all there are {total=}.", "The loose ones count as well."),
    ],
    noop=["The table is {age:year} old."],
    more=[More("Then 2 are eaten.", "How many are left?", [("left = total - 2", "{left=} are left.", "Take 2 away.")])],
    back={"size": "{boxes:Word} boxes and {loose} loose {item.s} make {total:item}. How many are in a box?"},
)


@pytest.mark.slow
def test_every_family_of_the_library_passes():
    report = check(families(), samples=1, seed=1)
    assert report.faults == {}
    assert len(families()) >= 80
    assert report.programs >= 2 * len(families())


def test_a_good_family_passes():
    assert check({GOOD.id: GOOD}, samples=5).faults == {}


def step(code="packed = boxes * size", words="The boxes hold {packed=}.", why="Multiply."):
    return [(code, words, why), GOOD.steps[1]]


def third(old, new):
    return {"ask": [*GOOD.ask[:2], GOOD.ask[2].replace(old, new)]}


SILENT = [("packed = boxes * size\ntotal = packed + loose", "That is all.", "Add.")]
FAULTS = [
    ({"ask": GOOD.ask[:2]}, "2 wordings"),
    ({"ask": [*GOOD.ask[:2], GOOD.ask[0].replace("loose ones", "others")]}, "much alike"),
    (third("{loose:item}", "some {item.s}"), "does not tell 'loose'"),
    (third("A table", "A table of {age:year}"), "tells 'age', which no step uses"),
    (third("A table", "A table with 4 legs"), "the number 4"),
    (third("Count all", "There are {total}. Count all"), "'total', which is computed"),
    (third("table", "tabel {who.they}"), "no attribute 'they'"),
    (third("A table", "A  table"), "two spaces"),
    ({"ask": [*GOOD.ask[:2], GOOD.ask[2].rstrip(".")]}, "no mark at its end"),
    (third("A table", "An table"), "a or an"),
    ({"ask": [*GOOD.ask[:2], GOOD.ask[2] + " {oops}"]}, "oops"),
    ({"steps": step(words="The boxes hold {boxes} * {size} = {loose}.")}, "false arithmetic"),
    ({"steps": step(why="That makes {packed}.")}, "not known before the program has run"),
    ({"steps": step(why="")}, "no `why`"),
    ({"steps": SILENT, "more": ()}, "do not state the answer"),
    ({"steps": step("packed = boxes * size * sise")}, "sise"),
    ({"steps": step("packed = boxes * size +")}, "SyntaxError"),
    ({"where": "boxes > 99"}, "none of 2000 draws"),
    ({"where": "boxes < 10"}, "(harder)"),
    ({"noop": ["There are {boxes:box} in the house too."]}, "a distractor speaks of 'boxes'"),
    ({"draw": {**GOOD.draw, "packed": ints(1, 2)}}, "is drawn and computed"),
    ({"draw": {**GOOD.draw, "spare": ints(1, 2)}}, "'spare' is drawn and never used"),
    ({"draw": {**GOOD.draw, "loose": decimals(0.1, 0.9, 0.1)}}, "none of 2000 draws"),
    ({"back": {"age": "How old?"}}, "cannot be asked for backwards"),
    ({"skills": ""}, "no skills"),
    ({"more": [More("Then 2 go.", "Left?", [("left = total - age", "{left=}.", "Go.")])]}, "does not tell 'age'"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "fault"), FAULTS, ids=[fault for _, fault in FAULTS])
def test_planted_faults_are_named(change, fault):
    found = check({GOOD.id: replace(GOOD, **change)}).faults.get(GOOD.id, [])
    assert any(fault in one for one in found), found


def test_what_leaves_a_remainder_is_never_asked_backwards():
    """Rounded down, several numbers would fit."""
    packs = replace(
        GOOD,
        draw={**GOOD.draw, "loose": ints(50, 90)},
        steps=[("packed = loose // size", "There are {packed} full ones.", "Count only full ones."),
               ("total = packed + boxes", "With the others: {total=}.", "Add them.")],
        more=(), back={},
    )  # fmt: skip
    assert check({GOOD.id: packs}, samples=8).faults == {}


def test_a_program_that_the_sandbox_refuses_is_a_fault():
    bad = replace(GOOD, steps=[*GOOD.steps, ("import os", "", "")], more=(), answer="total", back={})
    assert any("the program fails" in one for one in check({GOOD.id: bad}).faults[GOOD.id])


def test_a_file_that_names_two_families_alike_is_refused(tmp_path):
    area = tmp_path / "area"
    area.mkdir()
    (area / "twice.py").write_text("one = 1\none = 2\n")
    with pytest.raises(UsageError, match="two families of the name 'one'"):
        read(area / "twice.py")
    (area / "broken.py").write_text("from training.templates.family import Famly\n")
    with pytest.raises(UsageError, match="is no file of families"):
        read(area / "broken.py")


def test_every_area_is_a_package_so_that_the_wheel_has_it():
    assert [path for path in ROOT.iterdir() if list(path.glob("*.py")) and not (path / "__init__.py").is_file()] == []


def test_families_are_chosen_by_area_file_and_name():
    shopping = choose(["money/shopping"])
    assert "money/shopping/two_kinds" in shopping
    assert set(choose(["money/shopping/two_kinds"])) == {"money/shopping/two_kinds"}
    assert set(shopping) < set(choose(["money"]))
    with pytest.raises(UsageError, match="No family matches 'mony'"):
        choose(["mony"])


def test_two_variables_are_never_the_same_thing():
    """`choice` never gives two variables the same thing, and `value` sees earlier variables."""
    colors = {"item": choice("red", "blue"), "other": choice("red", "blue"), "twice": value("2 * size")}
    pair = replace(GOOD, draw={**GOOD.draw, **colors}, ask=["{item} {other}"], back={})
    for number in range(20):
        values = draw(pair, 0, number).values
        assert values["item"] != values["other"]
        assert values["twice"] == 2 * values["size"]
