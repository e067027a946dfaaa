"""Scores, leagues, races and training."""

from __future__ import annotations

from training.templates.draws import choice, decimals, ints, person, several, town, value
from training.templates.family import Family

league_table = Family(
    skills="league points multiplication subtraction",
    draw=dict(club=town(), games=ints(12, 24, 40), wins=ints(4, 11, 18), losses=ints(2, 7, 12), goals=ints(15, 60)),
    where="wins + losses < games",
    ask=[
        "A win brings 3 points, a draw 1 point and a defeat none. The team of {club} has played {games} matches, won {wins} and "
        "lost {losses}. How many points does it have?",
        "After {games} matches {club} has {wins} victories and {losses} defeats; the other matches were draws. With 3 points "
        "for a victory, 1 for a draw and nothing for a defeat, what is the team's number of points?",
        "In the league 3 points are given for winning and 1 for a draw. {club} lost only {losses} of {games} games and won "
        "{wins}. Find the points of {club}.",
    ],
    steps=[
        ("decided = wins + losses", "Won or lost were {decided=} matches.", "Count the matches that had a winner."),
        ("draws = games - decided", "Drawn were {draws=}.", "The others were draws."),
        ("points = 3 * wins + draws", "That makes {points=:point}.", "A win counts 3 and a draw counts 1."),
    ],
    noop=["The team has scored {goals:goal}."],
    unit="points",
)

needed_in_last_game = Family(
    skills="average unknown part",
    draw=dict(who=person(), played=ints(3, 6, 9), aim=ints(12, 30, 60), total=ints(40, 150, 400), needed=value("aim * (played + 1) - total")),
    where="needed > 4 and needed < 2 * aim",
    ask=[
        "{who} has scored {total:point} in {played:game}. How many points must {who.he} score in the next game to have an "
        "average of {aim:point} a game?",
        "One game is left to play. So far, in {played:game}, {who} has {total:point}. {who.His} wish is to reach exactly "
        "{aim:point} a game on average over all games. What score in the last game does that take?",
        "There are {total:point} behind {who}'s name after {played:game}. With just one game to go, {who} wants the average of all the "
        "games to be {aim:point}. Calculate the score needed in the remaining game.",
    ],
    steps=[
        ("all_games = played + 1", "There will be {all_games=:game}.", "The coming game is added."),
        ("wanted = aim * all_games", "In all {wanted=:point} are wanted.", "A sum is the average times the number of games."),
        ("last_score = wanted - total", "So {last_score=:point} are needed.", "The first {played:game} brought {total}."),
    ],
    unit="points",
)

training_laps = Family(
    skills="multiplication addition unit conversion",
    draw=dict(who=person(), lap=choice(200, 250, 300, 400), warm=ints(2, 4), laps=ints(5, 12, 25), days=ints(2, 5)),
    where="lap * (warm + laps) * days % 1000 == 0",
    ask=[
        "One lap of the track is {lap:m} long. On each of {days:day} {who} runs {warm:lap} to warm up and then {laps:lap} more. "
        "How many kilometres does {who} run in all?",
        "{who} trains on {days:day} of the week: {warm} easy laps, then {laps} fast ones, on a track of {lap:m}. What distance "
        "in kilometres is that in a week?",
        "A training plan says \"{warm} laps slowly, {laps} laps quickly\" for each of {days:day}. The track measures {lap:m}. "
        "Give the distance for all days together in kilometres.",
    ],
    steps=[
        ("laps_a_day = warm + laps", "Each day has {laps_a_day=:lap}.", "Slow and fast laps both count."),
        ("metres_a_day = laps_a_day * lap", "That is {metres_a_day=:m} a day.", "A lap is {lap:m} long."),
        ("metres = metres_a_day * days", "Together it is {metres=:m}.", "Every day is the same."),
        ("kilometres = metres // 1000", "In kilometres: {kilometres=:km}.", "A kilometre has 1000 metres."),
    ],
    unit="km",
)

relay_times = Family(
    skills="addition subtraction decimals",
    draw=dict(one=person(), two=person(), three=person(), four=person(), first=decimals(12.1, 15.9, 0.1, 18.9), second=decimals(12.1, 15.9, 0.1, 18.9),
              third=decimals(12.1, 15.9, 0.1, 18.9), last=decimals(12.1, 15.9, 0.1, 18.9), total=value("round(first + second + third + last, 1)"),
              lanes=ints(2, 8)),
    numbers="decimal",
    ask=[
        "A relay team needs {total:second} in all. {one} runs {first:second}, {two} {second:second} and {three} "
        "{third:second}. How many seconds does the fourth runner, {four}, need?",
        "{one}, {two}, {three} and {four} run a relay in {total:second}. The times of the first three are {first}, {second} and "
        "{third:second}. What is the time of {four} in seconds?",
        "The clock stops at {total:second} when {four}, the last of four runners, reaches the line. Before {four} there ran "
        "{one} ({first:second}), {two} ({second:second}) and {three} ({third:second}). Find {four}'s time.",
    ],
    steps=[
        ("first_three = round(first + second + third, 1)", "The first three need {first_three=:second}.", "Add their times."),
        ("last_time = round(total - first_three, 1)", "{four} needs {last_time=:second}.", "The rest of the time is {four}'s."),
    ],
    noop=["The team runs in lane {lanes}."],
    unit="seconds",
)

best_of_dives = Family(
    skills="maximum minimum sum judging",
    draw=dict(who=person(), marks=several(ints(4, 9), 5, 7), difficulty=choice(2, 3), number=ints(2, 9)),
    where="max(marks) != min(marks)",
    ask=[
        "The judges give {who}'s dive the marks {marks:and}. The best and the worst mark are struck out once each, and the sum "
        "of the others is multiplied by the difficulty {difficulty}. What is the result?",
        "{who} receives these marks: {marks}. One highest and one lowest mark do not count. The others are added and "
        "multiplied by {difficulty}. How many points does {who} get?",
        "Marks for {who}'s jump: {marks}. Leave out one of the highest and one of the lowest, add the rest and multiply by "
        "the factor {difficulty}. Find the points.",
    ],
    steps=[
        ("all_marks = sum(marks)", "All marks add up to {all_marks=}.", "Begin with the sum of everything."),
        ("struck = max(marks) + min(marks)", "Struck out are the best and the worst, together {struck}.",
         "One best and one worst mark do not count."),
        ("counted = all_marks - struck", "There remain {counted=}.", "Take these two away."),
        ("points = difficulty * counted", "The result is {points=:point}.", "The difficulty multiplies the sum."),
    ],
    noop=["{who} has the starting number {number}."],
    unit="points",
)

half_time_score = Family(
    skills="unknown start comparison scores",
    draw=dict(home=town(), away=town(), lead=ints(2, 9, 20), home_second=ints(8, 30, 60), away_half=ints(10, 35, 60), away_second=ints(8, 30, 60)),
    where="away_half + lead + home_second > away_half + away_second",
    ask=[
        "At half-time {home} leads by {lead:point} against {away}, who have {away_half}. In the second half {home} scores "
        "{home_second} and {away} {away_second}. By how many points does {home} win?",
        "{away} goes into the break with {away_half:point}, {lead} behind {home}. After the break it is {away_second} for "
        "{away} and {home_second} for {home}. What is {home}'s winning margin?",
        "In the first half {away} made {away_half:point} and {home} {lead} more. In the second half {home} made "
        "{home_second}, {away} {away_second}. Find the difference in the final score.",
    ],
    steps=[
        ("home_half = away_half + lead", "At half-time {home} has {home_half=}.", "{home} is {lead} in front."),
        ("home_final = home_half + home_second", "In the end {home} has {home_final=}.", "The second half is added."),
        ("away_final = away_half + away_second", "{away} ends with {away_final=}.", "Here the second half is added, too."),
        ("margin = home_final - away_final", "{home} wins by {margin=:point}.", "The margin is the difference."),
    ],
    unit="points",
)

tournament_matches = Family(
    skills="combinatorics counting",
    draw=dict(teams=ints(4, 9, 16), who=person()),
    ask=[
        "In a tournament {teams:team} play once against each other. How many matches are there?",
        "{who} organizes a chess day with {teams:player}. Everybody meets everybody else exactly once. What is the number of "
        "games?",
        "Each of {teams} handball teams has to face every other team one time. Calculate how many matches must be played.",
    ],
    steps=[
        ("opponents = teams - 1", "Each team has {opponents=:opponent}.", "Nobody plays against itself."),
        ("matches = teams * opponents // 2", "That makes {matches=:match}.",
         "Counting from both sides counts every match twice, so half of the product is right."),
    ],
    unit="matches",
)

practice_throws_increase = Family(
    skills="percent increase comparison",
    draw=dict(who=person(), before=ints(20, 80, 200, step=10), percent=choice(10, 20, 30, 40, 50), weeks=ints(3, 9)),
    where="before * percent % 100 == 0",
    ask=[
        "At first {who} hit {before} out of many throws. After weeks of training {who.he} hits {percent}% more. How many hits "
        "does {who.he} have now?",
        "{who}'s number of hits has risen by {percent} percent from {before}. What is it now?",
        "Training pays: {before} hits in the first test, and in the second test {percent}% more than in the first. Find the "
        "number of hits in the second test.",
    ],
    steps=[
        ("gain = before * percent // 100", "The gain is {gain=:hit}.", "{percent}% of a number is that number times {percent} over 100."),
        ("hits = before + gain", "Now it is {hits=:hit}.", "The gain is added to the old number."),
    ],
    noop=["The training took {weeks:week}."],
    unit="hits",
)
