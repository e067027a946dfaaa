"""Rates that depend on one another, and things that move."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, value
from training.templates.family import Family, More

sliding_ladder = Family(
    skills="related-rates pythagoras",
    draw=dict(k=ints(1, 2), triple=choice(0, 1, 2, 3), foot=value("k*[3, 4, 5, 8][triple]"), top=value("k*[4, 3, 12, 15][triple]"), ladder=value("k*[5, 5, 13, 17][triple]"), speed=ints(1, 9, 30), rungs=ints(9, 20)),
    numbers="any",
    ask=[
        "A pole of {ladder} m leans against a vertical wall. Its foot slides away from the wall at {speed} cm per second. How fast, in cm per second, does its upper end move down when the foot is {foot} m from the wall?",
        "The lower end of a {ladder}-meter ladder is pulled away from a wall with a speed of {speed} cm/s. At the moment when this end is {foot} m away from the wall, with what speed in cm/s does the top slide down?",
        "A beam {ladder} m long stands against a wall and slips. When the distance of its foot from the wall is {foot} m, this distance grows by {speed} cm per second. Find how many cm per second the other end sinks.",
    ],
    steps=[
        ("height = sqrt(ladder**2 - foot**2)", "The top is at a height of {height} m.", "Wall, ground and ladder form a right triangle."),
        ("sinking = foot * speed / height", "It sinks at {sinking} cm/s.", "Differentiate x**2 + y**2 = constant: x times the speed of the foot equals y times the speed of the top."),
    ],
    noop=["It has {rungs} marks on it."],
    unit="cm/s",
)

growing_balloon = Family(
    skills="related-rates sphere",
    draw=dict(who=person(), pump=ints(10, 90, 400, step=10), radius=ints(2, 12, 30)),
    numbers="any",
    ask=[
        "{who} blows {pump} cubic centimeters of air a second into a spherical balloon. How fast does its radius grow, in cm per second, when the radius is {radius} cm? Give the exact value.",
        "A soap bubble gains {pump} cm^3 per second. Find the exact rate, in cm per second, at which the radius increases at the moment when it is {radius} cm.",
        "The volume of a ball increases by {pump} cubic centimeters every second. What is $\\frac{{dr}}{{dt}}$, in cm per second and exactly, when $r = {radius}$ cm?",
    ],
    steps=[
        ("volume = Rational(4, 3) * pi * r**3", "The volume is {volume}.", "A ball has the volume 4/3 of pi times the cube of its radius."),
        ("per_radius = diff(volume, r).subs(r, radius)", "For each cm of radius the volume grows by {per_radius}.", "Differentiate with respect to the radius and put in {radius}."),
        ("growth = pump / per_radius", "The radius grows by {growth} cm per second.", "The growth of the volume is this number times the growth of the radius."),
    ],
)

cone_filling = Family(
    skills="related-rates cone similar",
    draw=dict(ratio=ints(2, 4), radius=ints(2, 6, 12), height=value("ratio*radius"), inflow=ints(1, 12, 40), level=ints(1, "height - 1")),
    numbers="any",
    ask=[
        "Water runs at {inflow} cubic meters a minute into a tank that is a cone standing on its tip, {height} m high and with a radius of {radius} m at the top. How fast does the level rise, in meters per minute, when the water is {level} m deep? Answer exactly.",
        "A funnel has the shape of a cone with its tip at the bottom; its depth is {height} cm and the radius of its opening {radius} cm. It is closed below, and {inflow} cm^3 of oil flow in every second. At a depth of {level} cm, how many cm per second does the surface of the oil rise (exact value)?",
        "An inverted circular cone, {height} dm deep with top radius {radius} dm, receives {inflow} dm^3 of liquid per minute. Find the exact speed in dm per minute at which the liquid rises when it stands {level} dm high.",
    ],
    steps=[
        ("water_radius = Rational(radius, height) * h", "At depth h the water has the radius {water_radius}.", "The water is a cone similar to the tank."),
        ("volume = pi * water_radius**2 * h / 3", "Its volume is {volume}.", "A cone is a third of base times height."),
        ("per_depth = diff(volume, h).subs(h, level)", "Each unit of depth takes {per_depth} units of volume.", "Differentiate with respect to the depth at {level}."),
        ("rise = inflow / per_depth", "The level rises by {rise}.", "Divide the inflow by this surface."),
    ],
)

spreading_circle = Family(
    skills="related-rates circle area",
    draw=dict(speed=ints(2, 30, 90), time=ints(2, 12, 40), who=person()),
    numbers="any",
    ask=[
        "{who} drops a stone into a pond. A circular wave spreads, and its radius grows by {speed} cm each second. How fast is the area of the circle growing after {time:second}, in square cm per second? Leave pi in the answer.",
        "Oil leaks from a ship and forms a circular patch whose radius increases steadily by {speed} m per hour, starting from zero. Find the rate at which the area grows, in m^2 per hour and as a multiple of pi, {time:hour} after the start.",
        "The radius of a circle is $r = {speed}t$ cm at the time $t$ in seconds. Determine the exact value of $\\frac{{dA}}{{dt}}$ in square cm per second for $t = {time}$.",
    ],
    steps=[
        ("radius = speed * t", "The radius is {radius}.", "The radius grows evenly from zero."),
        ("area = pi * radius**2", "The area is {area}.", "Put this radius into the area of the circle."),
        ("growth = diff(area, t).subs(t, time)", "The rate is {growth}.", "Differentiate with respect to time and put in {time}."),
    ],
)

approaching_crossing = Family(
    skills="related-rates pythagoras distance",
    draw=dict(k=ints(1, 6, 15), triple=choice(0, 1, 2), east=value("k*[3, 5, 8][triple]"), north=value("k*[4, 12, 15][triple]"), first=ints(20, 90, 130, step=5), second=ints(20, 90, 130, step=5)),
    numbers="any",
    ask=[
        "Two roads cross at a right angle. A car is {east} km east of the crossing and drives toward it at {first} km/h; a truck is {north} km north of it and also comes nearer, at {second} km/h. At how many km/h does the distance between them decrease at this moment?",
        "One train approaches a station from the west with {first} km/h, another from the south with {second} km/h. The first is {east} km away from the station, the second {north} km. By how many kilometers per hour is the straight distance between the trains shrinking right now?",
        "Ships P and Q sail toward the same buoy on courses that are perpendicular to each other. P still has {east} km to go at {first} km/h, Q has {north} km at {second} km/h. Find the rate, in km/h, at which they get closer to each other.",
    ],
    steps=[
        ("distance = sqrt(east**2 + north**2)", "The distance is {distance} km.", "The two roads are the legs of a right triangle."),
        ("closing = (east * first + north * second) / distance", "It decreases by {closing} km/h.", "Differentiate d**2 = x**2 + y**2: d times its rate is the sum of each leg times its own rate."),
    ],
    unit="km/h",
)

walking_shadow = Family(
    skills="related-rates similar-triangles",
    draw=dict(lamp=ints(4, 9, 15), tall=choice(1, 2, 3), speed=ints(1, 6, 12), far=ints(3, 20)),
    where="tall < lamp",
    numbers="any",
    ask=[
        "A lamp hangs {lamp} m above level ground. A robot {tall} m tall rolls away from the point below the lamp at {speed} m per second. How fast does the tip of its shadow move, in meters per second?",
        "At the top of a {lamp}-meter mast there is a bright light. A statue on wheels, {tall} m in height, is pushed straight away from the mast with {speed} m/s. With what speed in m/s does the end of its shadow travel over the flat square?",
        "Light falls from a street lamp {lamp} m high on an upright board whose height is {tall} m. The board is carried away from the lamp post at {speed} m per second. Find the speed of the tip of the shadow in m per second.",
    ],
    noop=["A tree stands {far} m further on."],
    steps=[
        ("ratio = Rational(lamp, lamp - tall)", "The tip is {ratio} times as far from the foot of the lamp as the body.", "The triangles under the light are similar: the heights are {lamp} and {tall}."),
        ("tip_speed = ratio * speed", "So the tip moves at {tip_speed} m/s.", "What holds for the distances holds for the speeds."),
    ],
    unit="m/s",
)

growing_cube = Family(
    skills="related-rates cube",
    draw=dict(edge=ints(2, 20, 60), surface_rate=ints(4, 60, 200, step=4)),
    numbers="any",
    ask=[
        "The surface of a cube grows by {surface_rate} square centimeters per minute. By how many cubic centimeters per minute does its volume grow when the edges are {edge} cm long?",
        "A crystal stays a cube while it grows. At the moment its edge measures {edge} mm, and its surface increases at {surface_rate} mm^2 per hour. Find the rate of increase of its volume in mm^3 per hour.",
        "All edges of a cube lengthen equally. What is the growth rate of the volume, if the surface area grows at the rate {surface_rate} and the edge is {edge} at present (in matching units)?",
    ],
    steps=[
        ("edge_rate = Rational(surface_rate, 12 * edge)", "The edge grows by {edge_rate}.", "The surface is 6*a**2, so its rate is 12*a times the rate of the edge."),
        ("volume_rate = 3 * edge**2 * edge_rate", "The volume grows by {volume_rate}.", "The volume is a**3, so its rate is 3*a**2 times the rate of the edge."),
    ],
)

changing_rectangle = Family(
    skills="related-rates product-rule",
    draw=dict(long=ints(5, 40, 150), wide=ints(4, 30, 120), longer=ints(1, 9, 20), narrower=ints(1, 6, 15)),
    numbers="any",
    ask=[
        "A rectangle is {long} cm long and {wide} cm wide. Its length grows by {longer} cm per second while its width shrinks by {narrower} cm per second. At what rate, in square cm per second, is its area changing at this instant?",
        "On a screen a rectangular picture is being stretched: the width, now {wide} mm, falls at {narrower} mm/s and the length, now {long} mm, rises at {longer} mm/s. Find the momentary rate of change of the area in square mm per second (negative if it gets smaller).",
        "Suppose $l = {long}$, $w = {wide}$, $l' = {longer}$ and $w'$ is the opposite of {narrower}. What is $(lw)'$?",
    ],
    steps=[
        ("gain = longer * wide", "The longer side adds {gain=}.", "The growth of the length acts on the whole width."),
        ("loss = long * narrower", "The shrinking width takes away {loss=}.", "The loss of width acts on the whole length."),
        ("rate = gain - loss", "Together that is {rate=}.", "The product rule adds both effects."),
    ],
)

acceleration_at_rest = Family(
    skills="derivative velocity acceleration",
    draw=dict(p=ints(1, 4, 8), gap=ints(1, 5, 9), q=value("p + gap"), start=ints(1, 30, 90), position=value("2*t**3 - 3*(p + q)*t**2 + 6*p*q*t + start")),
    numbers="any",
    ask=[
        "A particle moves on a line with position s(t) = {position} (t in seconds, s in meters, t >= 0). What is its acceleration, in m/s^2, at the first moment when it stands still?",
        "After t seconds a toy train is at {position:math} cm from a mark on its straight track. It comes to rest for an instant twice. Find the acceleration in cm/s^2 at the earlier of these instants.",
        "For $s(t) = {position:tex}$, let $t_0$ be the smaller solution of $s'(t) = 0$. Compute $s''(t_0)$.",
    ],
    steps=[
        ("velocity = diff(position, t)", "The velocity is {velocity}.", "Velocity is the derivative of position."),
        ("first_rest = min(solve(velocity, t))", "It is zero for the first time at t = {first_rest}.", "At rest the velocity is zero."),
        ("acceleration = diff(velocity, t).subs(t, first_rest)", "The acceleration is {acceleration}.", "Acceleration is the derivative of velocity."),
    ],
)

thrown_upward = Family(
    skills="derivative velocity maximum quadratic",
    draw=dict(who=person(), seconds=ints(1, 5, 9), floor=ints(1, 40, 120), net=ints(1, 9), speed=value("10*seconds"), weight=ints(100, 900, step=50), height=value("floor + speed*t - 5*t**2")),
    ask=[
        "A ball is thrown upward; after t seconds it is {height} meters above the ground. What is its greatest height in meters?",
        "{who} shoots an arrow straight up from a tower. Its height in meters, t seconds later, is {height:math}. How many meters above the ground is its highest point?",
        "The height of a firework rocket is $h(t) = {height:tex}$ in meters, with $t$ in seconds. Find its maximum height in meters.",
    ],
    noop=["It weighs {weight} grams."],
    steps=[
        ("velocity = diff(height, t)", "The velocity is {velocity}.", "At the highest point the velocity is zero."),
        ("moment = solve(velocity, t)[0]", "It is reached at t = {moment}.", "Solve for the time."),
        ("highest = height.subs(t, moment)", "The greatest height is {highest} m.", "Put this time into the height."),
    ],
    more=[More("There is a net at a height of {net} m.", "How many meters above the net is the highest point?", [("above = highest - net", "That is {above=} m above the net.", "The net is {net} m above the ground.")])],
    unit="m",
)
