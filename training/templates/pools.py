"""Who and what the problems are about: names from many countries with their pronouns, and things by kind."""

from __future__ import annotations

from dataclasses import dataclass

from training.templates.english import article, plural

_SHE = """Aaliyah Abena Adriana Aiko Aisha Alejandra Amara Amelia Ananya Anneli Astrid Ayesha Beatriz Bianca Camila
Chiara Chloe Dalia Daniela Deepa Elena Elif Esi Esther Eszter Fatima Freya Gabriela Giulia Grace Greta Hana Hannah Helga
Ines Ingrid Isabel Jasmine Joanna Kavya Keiko Khadija Lakshmi Leila Lin Lucia Maeve Magda Mai Malia Mariam Marta Mei
Meera Mira Nadia Naomi Nia Noor Olga Paloma Petra Priya Quynh Rania Renata Rosa Ruth Sabine Saoirse Shanice Sofia Sunita
Svetlana Talia Thandiwe Uma Valentina Wanda Ximena Yara Yasmin Yuki Zainab Zofia Zora""".split()
_HE = """Abel Adebayo Ahmed Akira Alejandro Amir Anders Andre Anton Arjun Arun Ben Bogdan Bruno Carlos Chidi Dai Daniel
Darius Diego Dmitri Eduardo Elias Emeka Enzo Erik Farid Felix Finn Gabriel Gustav Hamza Hiro Hugo Ibrahim Igor Isaac Ivan
Jamal Javier Jonas Kofi Kenji Khalid Kwame Lars Leo Liam Luca Lukas Malik Marco Mateo Mehmet Miguel Mikhail Nikhil Noah
Oleg Omar Oscar Pablo Pavel Pedro Rafael Rahul Ravi Ricardo Rohan Samir Santiago Sanjay Sergei Stefan Tariq Theo Tomas
Umar Viktor Wei Yusuf Zane""".split()
TOWNS = """Alder Bay|Ashford Mill|Birchwood|Briar Hill|Cedar Falls|Cloverfield|Copper Creek|Dunmore|Eastbrook|Elm Grove
Fairhaven|Fernley|Foxdale|Glenmoor|Granite Pass|Harborview|Hazelton|Juniper Flats|Kestrel Point|Lakemont|Larkspur
Maple Ridge|Millbrook|Northgate|Oakhurst|Pinecrest|Quarry Bend|Ravenswood|Rosewater|Sandy Cove|Silverlake|Stonebridge
Thornbury|Upper Marsh|Westfield|Willow Park""".replace("\n", "|").split("|")

_THINGS = {
    "fruit": "apple orange pear peach plum mango lemon lime banana kiwi apricot nectarine papaya pomegranate avocado fig",
    "vegetable": "carrot potato tomato onion cucumber turnip radish leek cabbage pumpkin beet eggplant",
    "bakery": "muffin bagel cupcake croissant pretzel cookie scone doughnut pie roll loaf brownie",
    "stationery": "pencil pen notebook eraser ruler marker folder crayon highlighter stapler envelope sticker",
    "toy": "marble puzzle kite yo-yo doll balloon whistle drum robot spinning_top jigsaw teddy_bear",
    "book": "novel comic atlas cookbook dictionary magazine biography picture_book guidebook textbook",
    "clothing": "shirt scarf hat sweater jacket sock glove belt dress cap blouse raincoat",
    "tool": "hammer wrench screwdriver drill chisel saw paintbrush bucket ladder flashlight",
    "animal": "goat cow hen duck sheep horse rabbit pig llama turkey goose donkey",
    "flower": "rose tulip daisy lily sunflower orchid carnation marigold violet daffodil",
    "tree": "oak maple birch pine cedar willow cherry_tree olive_tree spruce walnut_tree",
    "collectible": "stamp coin postcard badge shell card fossil bottle_cap button keychain",
    "furniture": "chair table lamp desk shelf bench stool cabinet mirror sofa",
    "container": "box crate basket bag carton jar tin sack tray packet",
    "vehicle": "car truck bus van bicycle scooter tram motorcycle ferry taxi",
    "building": "school library museum theater hospital gym cinema bakery town_hall office",
    "drink": "bottle_of_juice can_of_soda carton_of_milk cup_of_tea jug_of_lemonade bottle_of_water",
    "part": "bolt screw nut washer gear spring bearing hinge valve bracket",
}
KINDS = tuple(_THINGS)


@dataclass(frozen=True)
class Person:
    """`{who}` is the name; `{who.he}`, `{who.him}`, `{who.his}` and the same with a capital are the pronouns."""

    name: str
    he: str
    him: str
    his: str

    def __str__(self) -> str:
        return self.name

    @property
    def He(self) -> str:
        return self.he.capitalize()

    @property
    def His(self) -> str:
        return self.his.capitalize()


@dataclass(frozen=True)
class Thing:
    """`{item}` is one, `{item.s}` several, `{item.a}` one with its article; `.S` and `.A` have a capital."""

    one: str
    s: str

    def __str__(self) -> str:
        return self.one

    @property
    def a(self) -> str:
        return f"{article(self.one)} {self.one}"

    @property
    def A(self) -> str:
        return self.a.capitalize()

    @property
    def S(self) -> str:
        return self.s.capitalize()


def noun(text: str) -> Thing:
    """A thing from `foot`, or from `foot/feet` where the rules would fail."""
    one, _, many = text.partition("/")
    return Thing(one, many or plural(one))


PEOPLE = tuple(
    [Person(name, "she", "her", "her") for name in _SHE] + [Person(name, "he", "him", "his") for name in _HE]
)
THINGS = {kind: tuple(noun(word.replace("_", " ")) for word in words.split()) for kind, words in _THINGS.items()}
