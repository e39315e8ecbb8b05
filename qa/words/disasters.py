"""What kills many at once, by its last word, what carries many, and what many fall ill with. Pure; English."""

from __future__ import annotations

_SUDDEN = (
    r"\w*quake|(?:land|mud|rock)slide|flood|flooding|avalanche|\w*storm|cyclone|hurricane|typhoon|tornado|tsunami|eruption|"
    r"volcano|\w*fire|blaze|explosion|blast|bomb|bombing|attack|shooting|siege|war|battle|famine|drought|heatwave|epidemic|"
    r"pandemic|outbreak|virus|crash|collision|collapse|derailment|sinking|shipwreck|wreck|accident|disaster|tragedy|"
    r"stampede|riot"
)
EVENT = rf"(?:(?:{_SUDDEN})s?)"  # in which people are killed
DISASTER = rf"(?:(?:{_SUDDEN}|fighting|heat|fever|disease|cholera|measles|flu|unrest|conflict)s?)"  # or by which
ILLNESS = (
    r"(?:measles|(?:bird )?flu|influenza|covid(?:-19)?|cholera|virus|disease|infection|norovirus|malaria|dengue|ebola|"
    r"mumps|polio|rabies|hepatitis|meningitis|typhoid|salmonella|tuberculosis|mpox|fever)"
)
VEHICLE = (
    r"(?:train|bus|plane|aircraft|airliner|jet|flight|ship|ferry|boat|vessel|tram|coach|helicopter|liner|yacht|trawler)"
)
