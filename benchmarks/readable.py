"""Whether formulas mean the same after they were made readable: `python -m benchmarks.readable FILE.jsonl[.gz]`.

Every distinct `answer` of the file that holds TeX is written as the terminal shows it, and compared with itself.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter

from solver.answer import compare
from solver.ui.mathematics import readable


def main() -> None:
    opened = gzip.open if sys.argv[1].endswith(".gz") else open
    with opened(sys.argv[1], "rt", encoding="utf-8") as file:
        answers = sorted({str(json.loads(line)["answer"]) for line in file})
    relations = Counter[str]()
    for answer in (each for each in answers if re.search(r"[\\^_]", each)):
        verdict = compare(readable(answer), answer)
        relations[verdict.relation] += 1
        if verdict.relation != "EQUAL":
            print(f"{verdict.relation} by {verdict.rule}: {answer} -> {readable(answer)}")
    print(f"{relations.total()} answers: " + ", ".join(f"{count} {each}" for each, count in relations.most_common()))


if __name__ == "__main__":
    main()
