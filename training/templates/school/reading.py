"""Pages, chapters and books read."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, value
from training.templates.family import Family

days_to_finish = Family(
    skills="subtraction division rate",
    draw=dict(who=person(), per_day=ints(8, 30, 60), days=ints(3, 12, 25), read=ints(20, 90, 300), pages=value("read + per_day * days"),
              chapters=ints(8, 30)),
    ask=[
        "A novel has {pages:page}. {who} has read {read} of them and reads {per_day:page} a day from now on. In how many days "
        "is the novel finished?",
        "{who} is on holiday with a book of {pages:page}. The first {read} are already read. At {per_day:page} a day, how "
        "many days will the rest last?",
        "There is a bookmark behind page {read} of {who}'s book, whose last page is number {pages}. Every evening the "
        "bookmark moves on by {per_day:page}. After how many evenings does it reach the last page?",
    ],
    steps=[
        ("unread = pages - read", "{who} has {unread=:page} to go.", "Only the pages that are not read yet count."),
        ("days_left = unread // per_day", "That takes {days_left=:day}.", "Each day {per_day:page} are read."),
    ],
    noop=["The book has {chapters:chapter}."],
    back={"read": "{who} wants to finish a book of {pages:page}. {who.He} reads {per_day:page} a day, and from today that "
                  "takes {days_left:day}. How many pages has {who.he} read already?"},
    unit="days",
)

rising_pages = Family(
    skills="sequence addition",
    draw=dict(who=person(), first=ints(5, 20, 60), step=ints(2, 6, 12), cups=ints(2, 5)),
    ask=[
        "{who} reads {first:page} on Monday and on each day after that {step:page} more than on the day before. How many pages "
        "does {who.he} read from Monday to Thursday?",
        "On the first of four evenings {who} reads {first:page}. Every evening {who.he} manages {step:page} more than the last "
        "time. What is the total for the four evenings?",
        "Four bedtime readings get longer and longer: the first has {first:page}, and each of the others is {step:page} longer "
        "than the one before it. Find the number of pages in all four.",
    ],
    steps=[
        ("second = first + step", "The second day has {second=:page}.", "Each day brings {step} more."),
        ("third = second + step", "The third has {third=:page}.", "It grows by {step} again."),
        ("fourth = third + step", "The fourth has {fourth=:page}.", "It grows by {step} once more."),
        ("total = first + second + third + fourth", "Together that is {total=:page}.", "All four days are added."),
    ],
    noop=["{who} drinks {cups} cups of tea while reading."],
    unit="pages",
)

half_then_part = Family(
    skills="fractions working backwards",
    draw=dict(who=person(), part=choice(3, 4, 5), unit_pages=ints(5, 25, 60), pages=value("unit_pages * part * 2"), friend=person()),
    ask=[
        "{who} read half of a book with {pages:page} on Saturday. On Sunday {who.he} split the rest into {part} equal parts and read one of them. How many "
        "pages are left to read?",
        "A book of {pages:page}: half of it was read in the first week. Of what was left, every {part:th} page was read in the "
        "second week. How many pages are still unread?",
        "{friend} gives {who} a book with {pages:page}. At first {who} gets through half of it. Then {who.he} divides the "
        "rest into {part} equal portions and reads one of them. What number of pages remains?",
    ],
    steps=[
        ("first_half = pages // 2", "Half of the book is {first_half=:page}.", "Half means divided by 2."),
        ("portion = first_half // part", "Then {portion=:page} more are read.", "As many pages again were still unread."),
        ("unread = first_half - portion", "So {unread=:page} are left.", "The second reading comes out of the second half."),
    ],
    unit="pages",
)

two_readers_same_book = Family(
    skills="rate division difference",
    draw=dict(one=person(), two=person(), slow=choice(10, 12, 15, 16), fast=choice(20, 24, 30), mult=ints(1, 5, 8), shelf=ints(2, 9),
              pages=value("int(mult * lcm(slow, fast))")),
    where="pages >= 60 and pages <= 720",
    ask=[
        "{one} and {two} read the same book of {pages:page}. {one} reads {slow:page} a day and {two} {fast}. How many days "
        "earlier than {one} does {two} finish?",
        "On the same day two friends open copies of a {pages}-page book. {two}'s pace is {fast:page} a day, {one}'s {slow}. "
        "For how many days is {one} still reading after {two} has finished?",
        "A book with {pages:page} is read by {one} at {slow:page} a day and by {two} at {fast:page} a day. What is the "
        "difference between their reading times in days?",
    ],
    steps=[
        ("slow_days = pages // slow", "{one} needs {slow_days=:day}.", "Divide the pages by {one}'s pages a day."),
        ("fast_days = pages // fast", "{two} needs {fast_days=:day}.", "Divide the pages by {two}'s pages a day."),
        ("difference = slow_days - fast_days", "The difference is {difference=:day}.", "{two} reads faster."),
    ],
    noop=["Both copies stand on shelf {shelf} of the library."],
    unit="days",
)

catch_up_reading = Family(
    skills="average goal rate",
    draw=dict(who=person(), goal=ints(15, 30, 50), slow=ints(5, 14, 24), days=ints(3, 6, 9), left=ints(2, 6, 9),
              minutes=ints(20, 60)),
    where="(goal * (days + left) - slow * days) % left == 0 and slow < goal and goal * (days + left) - slow * days < 90 * left",
    ask=[
        "{who} plans to read {goal:page} a day on average. On the first {days:day} {who.he} reads only {slow:page} a day, and there are "
        "{left:day} more. How many pages a day must {who.he} read on those to keep to the plan after all?",
        "For a reading diary, {who} needs {goal:page} for every day. After {days:day} at {slow:page} a day, there are "
        "{left:day} to go. What number of pages on each of these days makes up for everything?",
        "A teacher expects {goal:page} for each day of the project. {who} did {slow:page} on each of the first {days:day}; "
        "{left:day} remain. Calculate the pages a day that {who} has to read now to meet the teacher's total.",
    ],
    steps=[
        ("wanted = goal * (days + left)", "In all {wanted=:page} are wanted.", "The goal holds for every day."),
        ("done = slow * days", "Done are {done=:page}.", "The first days were slow."),
        ("missing = wanted - done", "Missing are {missing=:page}.", "The rest must still be read."),
        ("daily = missing // left", "That is {daily=:page} a day.", "The rest is spread over {left:day}."),
    ],
    noop=["{who} reads for {minutes:minute} before breakfast."],
    unit="pages",
)

words_per_page = Family(
    skills="multiplication division unit rate",
    draw=dict(who=person(), lines=choice(20, 24, 25, 30), words=ints(8, 12), pages=ints(5, 40, 120), speed=choice(120, 150, 180, 200, 240),
              year=ints(1990, 2020)),
    where="lines * words * pages % speed == 0",
    ask=[
        "A page has {lines:line} of {words} words each. {who} reads {speed} words a minute. How many minutes does {who} need for "
        "{pages:page}?",
        "{who} reads {speed} words in a minute. A story fills {pages:page}, each with {lines:line}, and each line has "
        "{words} words. How long, in minutes, does {who} read?",
        "If a text of {pages:page} has {lines:line} to a page and {words} words to a line, how many minutes does it take to read "
        "it at {speed} words a minute?",
    ],
    steps=[
        ("words_on_page = lines * words", "A page has {words_on_page=} words.", "All lines are alike."),
        ("all_words = words_on_page * pages", "The text has {all_words=} words.", "All pages are alike."),
        ("time_needed = all_words // speed", "Reading takes {time_needed=:minute}.", "Each minute {speed} words are read."),
    ],
    noop=["The story was printed in {year:.0f}."],
    unit="minutes",
)

page_numbers = Family(
    skills="counting inclusive difference",
    draw=dict(who=person(), start=ints(12, 90, 300), count=ints(8, 60, 200), end=value("start + count - 1")),
    ask=[
        "{who} reads from the top of page {start} to the bottom of page {end}. How many pages does {who.he} read?",
        "Homework: pages {start} to {end}, both included. How many pages are that for {who}?",
        "A chapter begins on page {start} and its last page is page {end}. What is the length of the chapter in pages, if "
        "every page counts?",
    ],
    steps=[
        ("difference = end - start", "The page numbers differ by {difference=}.", "Subtract the first number from the last."),
        ("pages_read = difference + 1", "That is {pages_read=:page}.", "The first page counts as well."),
    ],
    unit="pages",
)
