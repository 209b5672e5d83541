"""Writes the structure of a page into its PDF: the tags for screen readers, and the outline.

It follows ISO 32000-1:2008, 14.6 to 14.9, and what ISO 14289-1 (PDF/UA) asks of tagged pages.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import cast

from pypdf import PageObject, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    Fit,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

from a4p_desktop.records.brief.formats.marked_content import Place, mark_content
from a4p_desktop.records.brief.formats.pdf_structure import Tag

_ABOVE = 8
"""How much is seen above a heading to which the outline leads, in points."""

_PRINTED = 4
"""The flag of an annotation that belongs to the printed page, too."""


def tag(writer: PdfWriter, structure: Tag) -> None:
    """Write `structure` into a PDF in which Qt has painted each text with its mark, and has written
    for each link the mark of its text as its address."""
    places = mark_content(writer.pages, structure)
    _Tree(writer, places).write(structure)
    _write_outline(writer, structure, places)


class _Tree:
    """The structure tree of a PDF."""

    def __init__(self, writer: PdfWriter, places: Mapping[int, Sequence[Place]]) -> None:
        self._writer = writer
        self._places = places
        self._pages = [cast("IndirectObject", page.indirect_reference) for page in writer.pages]
        self._parents: list[dict[int, IndirectObject]] = [{} for _ in self._pages]
        """The element of each sequence of marked content on each page."""
        self._links = _links(writer.pages)
        self._link_parents: list[IndirectObject] = []
        self._descriptions: dict[str, IndirectObject] = {}

    def write(self, structure: Tag) -> None:
        """Write the tree, and let the pages and links know it."""
        root = _dictionary(Type=NameObject("/StructTreeRoot"))
        place = self._writer._add_object(root)
        root[NameObject("/K")] = ArrayObject([self._element(structure, place)])
        root[NameObject("/ParentTree")] = self._writer._add_object(self._parent_tree())
        catalog = self._writer.root_object
        catalog[NameObject("/StructTreeRoot")] = place
        catalog[NameObject("/MarkInfo")] = _dictionary(Marked=BooleanObject(value=True))

    def _element(self, tag: Tag, parent: IndirectObject) -> IndirectObject:
        element = _dictionary(S=NameObject(f"/{tag.role}"), P=parent)
        place = self._writer._add_object(element)
        if tag.description and not tag.address:
            element[NameObject("/Alt")] = TextStringObject(tag.description)
        if tag.language:
            element[NameObject("/Lang")] = TextStringObject(tag.language)
        attributes = self._attributes(tag)
        if attributes is not None:
            element[NameObject("/A")] = attributes
        kids = ArrayObject()
        for kid in tag.kids:
            if isinstance(kid, Tag):
                kids.append(self._element(kid, place))
            else:
                sequences = self._places[kid.mark]
                kids.extend(self._sequence(where, element, place) for where in sequences)
                kids.extend(self._annotations(kid.mark, tag, place))
        element[NameObject("/K")] = kids
        return place

    def _sequence(
        self, where: Place, element: DictionaryObject, place: IndirectObject
    ) -> PdfObject:
        """What refers to a sequence of marked content in `element`."""
        page = self._pages[where.page]
        self._parents[where.page][where.number] = place
        number = NumberObject(where.number)
        if element.setdefault(NameObject("/Pg"), page) == page:
            return number
        return _dictionary(Type=NameObject("/MCR"), Pg=page, MCID=number)

    def _annotations(self, mark: int, tag: Tag, place: IndirectObject) -> list[PdfObject]:
        """What refers to the annotations of a link, one for each line; they get their address."""
        references: list[PdfObject] = []
        for page, annotation in self._links.get(mark, ()):
            link = cast("DictionaryObject", annotation.get_object())
            action = cast("DictionaryObject", link["/A"])
            action[NameObject("/URI")] = TextStringObject(tag.address)
            link[NameObject("/F")] = NumberObject(_PRINTED)
            link[NameObject("/Contents")] = self._shared(tag.description)
            number = len(self._pages) + len(self._link_parents)
            link[NameObject("/StructParent")] = NumberObject(number)
            self._link_parents.append(place)
            references.append(_dictionary(Type=NameObject("/OBJR"), Pg=page, Obj=annotation))
        return references

    def _shared(self, text: str) -> IndirectObject:
        """A text that many links have, written once."""
        if text not in self._descriptions:
            self._descriptions[text] = self._writer._add_object(TextStringObject(text))
        return self._descriptions[text]

    def _attributes(self, tag: Tag) -> DictionaryObject | None:
        if tag.scope:
            return _dictionary(O=NameObject("/Table"), Scope=NameObject(f"/{tag.scope}"))
        if tag.numbering:
            return _dictionary(O=NameObject("/List"), ListNumbering=NameObject(f"/{tag.numbering}"))
        if tag.role == "Figure":
            boxes = [where.box for text in tag.texts() for where in self._places[text.mark]]
            sides = zip(*boxes, strict=True)
            box = [most(side) for most, side in zip((min, min, max, max), sides, strict=False)]
            return _dictionary(
                O=NameObject("/Layout"),
                Placement=NameObject("/Block"),
                BBox=ArrayObject(map(FloatObject, box)),
            )
        return None

    def _parent_tree(self) -> DictionaryObject:
        """The number tree from the numbers of pages and links to their elements."""
        numbers: list[PdfObject] = []
        for number, parents in enumerate(self._parents):
            listed = ArrayObject(parents.get(n, NullObject()) for n in range(len(parents)))
            numbers += (NumberObject(number), self._writer._add_object(listed))
        for number, parent in enumerate(self._link_parents, start=len(self._pages)):
            numbers += (NumberObject(number), parent)
        return _dictionary(Nums=ArrayObject(numbers))


def _links(pages: Sequence[PageObject]) -> dict[int, list[tuple[IndirectObject, IndirectObject]]]:
    """The pages and annotations of the links, by the marks that stand for their addresses."""
    links: dict[int, list[tuple[IndirectObject, IndirectObject]]] = defaultdict(list)
    for page in pages:
        for annotation in cast("ArrayObject", page.get("/Annots", ArrayObject())):
            mark = int(annotation.get_object()["/A"]["/URI"])
            links[mark].append((cast("IndirectObject", page.indirect_reference), annotation))
    return links


def _write_outline(
    writer: PdfWriter, structure: Tag, places: Mapping[int, Sequence[Place]]
) -> None:
    """Write the headings as the outline, those of level 2 under that of level 1."""
    parent = None
    for tag in structure.tags():
        found = [where for text in tag.texts() for where in places[text.mark]]
        if tag.role in ("H1", "H2") and found:
            page, _, (_, _, _, top) = found[0]
            fit = Fit.xyz(left=0, top=top + _ABOVE)
            item = writer.add_outline_item(
                title=tag.spoken, page_number=page, parent=parent, fit=fit
            )
            parent = item if tag.role == "H1" else parent


def _dictionary(**entries: PdfObject) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{name}"): value for name, value in entries.items()})
