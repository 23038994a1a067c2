"""Interviews: questions are the newsroom's, every answer is one statement of the person whom the introduction names."""

from dateline.engine import read_text

INTRODUCTION = "Marta Quell, 52, has been harbour master of Orla since 2019. Last month the fleet left."
ANSWERS = [
    "It left because we could not pay for the pilots. I told the mayor that we had no money.",
    "He asked us for a list of debts. I think he never read it.",
    "Five boats are still here. We mend nets and wait for the spring.",
]
QUESTIONS = ["Why did the fleet leave?", "The mayor says you never wrote to him.", "And who is left?"]


def said(text: str) -> list[tuple[str, str | None]]:
    """The contents without cue, each with its speaker's name."""
    reading = read_text(text)
    return [
        (text[slice(*s.content[0])], reading.entities[s.speaker].name if s.speaker is not None else None)
        for s in reading.statements
        if not s.cue
    ]


def interview(asked: str = "", told: str = "", mark: str = "") -> str:
    turns = [
        f"{asked}{question}\n{told}{mark}{answer}{mark}" for question, answer in zip(QUESTIONS, ANSWERS, strict=True)
    ]
    return "\n".join(["Harbour without boats", INTRODUCTION, *turns, "The town has 900 people. It lives from fish."])


def test_answers_without_marks() -> None:
    assert said(interview()) == [(answer, "Marta Quell") for answer in ANSWERS]


def test_answers_behind_names() -> None:
    assert said(interview("Orla Weekly: ", "Quell: ")) == [(answer, "Marta Quell") for answer in ANSWERS]


def test_answers_in_quotation_marks() -> None:
    assert said(interview(mark='"')) == [(f'"{answer}"', "Marta Quell") for answer in ANSWERS]


def test_first_person_belief_in_an_answer_is_no_statement() -> None:
    text = interview()
    cues = [text[slice(*s.cue[0])] for s in read_text(text).statements if s.cue]
    assert "told the mayor" in cues and "think" not in cues


def test_a_report_with_a_question_is_no_interview() -> None:
    text = (
        "Harbour closed\nThe harbour is closed.\nWhy?\nThe fleet left in March. It has debts.\nThe town has 900 people."
    )
    assert said(text) == []


def test_a_headline_that_is_a_quotation() -> None:
    text = '"They asked me to sign"\nMarta Quell was held for two years in Orla.'
    assert said(text) == [('"They asked me to sign"', None)]
