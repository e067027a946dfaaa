"""The problem library: families of problems, one variable each in the files of the areas. See docs/families.md."""
