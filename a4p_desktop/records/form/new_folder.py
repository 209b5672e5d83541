"""A new folder of tables to fill in: their headings, a descriptor and a README."""

import json
import re
from dataclasses import replace
from pathlib import Path

from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.form.descriptor import NAME, descriptor
from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.form.forms import FILLED_IN
from a4p_desktop.records.form.readme import NAME as README
from a4p_desktop.records.form.readme import readme, to_fill_in
from a4p_desktop.records.language import Speaker

say = Speaker("Form")


def write_new(folder: Path) -> None:
    """Write empty tables with headings, a descriptor and a README to `folder`.

    It is made where it is missing, and otherwise must be empty.

    Raises RecordsError where it holds something or cannot be written; nothing is then left in it.
    """
    title = folder.absolute().name.encode(errors="replace").decode()
    name = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") or "records"
    forms = [asking(form) for form in FILLED_IN]
    content = {
        # Excel takes a file for UTF-8 by its mark alone.
        **{form.file: "\ufeff" + ",".join(f.name for f in form.fields) + "\r\n" for form in forms},
        NAME: json.dumps(descriptor(name, title, forms), ensure_ascii=False, indent=2) + "\n",
        README: readme(title, to_fill_in(), forms),
    }
    try:
        made = not folder.exists()
        folder.mkdir(exist_ok=True)
        if any(folder.iterdir()):
            raise RecordsError(
                say.mark("“{folder}” is not empty."),
                say.mark("Give the name of a new folder; nothing was written."),
                folder=folder,
            )
        _write(folder, content, made=made)
    except (OSError, ValueError) as error:  # ValueError: the name holds a NUL
        raise RecordsError(
            say.mark("The tables could not be written to “{folder}”: {reason}."),
            say.mark("Give the name of another folder; nothing was written."),
            folder=folder,
            reason=reason(error) if isinstance(error, OSError) else error,
        ) from error


def asking(form: Form) -> Form:
    """The form with a descriptor: whoever has that must name the sources of rows."""
    asked = [
        replace(each, required=each.required or each.refers_to == "sources") for each in form.fields
    ]
    return replace(form, fields=tuple(asked))


def _write(folder: Path, content: dict[str, str], *, made: bool) -> None:
    """Write the files, or none of them."""
    try:
        for name, text in content.items():
            with (folder / name).open("x", encoding="utf-8", newline="") as file:
                file.write(text)
    except BaseException:
        for name in content:
            (folder / name).unlink(missing_ok=True)
        if made:
            folder.rmdir()
        raise
