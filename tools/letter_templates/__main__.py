"""Make the shipped Word templates from their texts: `python -m tools.letter_templates`."""

from pathlib import Path

from tools.letter_templates.build import LANGUAGES, template
from tools.letter_templates.ru import LETTERS

TEMPLATES = Path(__file__).parents[2] / "reports" / "letters" / "templates"

for language in LANGUAGES:
    for kind in LETTERS:
        path = TEMPLATES / language / f"{kind}.docx"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(template(language, kind))
        print(path.relative_to(TEMPLATES))
