#!/usr/bin/env python3
"""Cuts the fonts of the printed cards out of Debian's fonts-noto-core.

    pip install fonttools==4.66.1
    python3 tools/fonts/make.py /usr/share/fonts/truetype/noto

Each font keeps the letters African names are written with and nothing that only screens need (hints, layout tables).
The name font gets a plain kerning table for the letters that meet in names, because the PDF writer reads no other.
"""
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0

OUT = pathlib.Path(__file__).parents[2] / "adapters-documents/src/main/resources/io/taalentio/documents/card/fonts"

LATIN = [
    (0x20, 0x7E), (0xA0, 0x24F), (0x250, 0x2AF), (0x2B0, 0x2FF), (0x300, 0x36F), (0x1E00, 0x1EFF), (0x2010, 0x2027),
    (0x2030, 0x203A), (0x20A0, 0x20BF), (0x2116, 0x2116), (0x2122, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212),
    (0x25CF, 0x25CF), (0xA78B, 0xA78C),
]
ARABIC = [
    (0x20, 0x20), (0x60C, 0x60C), (0x61B, 0x61B), (0x61F, 0x61F), (0x621, 0x65F), (0x660, 0x66D), (0x670, 0x671),
    (0x67E, 0x67E), (0x686, 0x686), (0x698, 0x698), (0x6A4, 0x6A4), (0x6A9, 0x6A9), (0x6AF, 0x6AF), (0x6CC, 0x6CC),
    (0xFB50, 0xFBFF), (0xFE70, 0xFEFC),
]
ETHIOPIC = [(0x1200, 0x139F)]
TIFINAGH = [(0x2D30, 0x2D7F)]

FONTS = {
    "NotoSans-Regular": (LATIN, False),
    "NotoSans-Bold": (LATIN, False),
    "NotoSerifDisplay-Bold": (LATIN, True),
    "NotoSansArabic-Regular": (ARABIC, False),
    "NotoSansEthiopic-Regular": (ETHIOPIC, False),
    "NotoSansTifinagh-Regular": (TIFINAGH, False),
}


def kerning(font, characters):
    """Pairs of the GPOS kerning, flattened to glyph names."""
    cmap = font.getBestCmap()
    wanted = {cmap[c] for c in characters if c in cmap}
    gpos = font["GPOS"].table
    lookups = {i for f in gpos.FeatureList.FeatureRecord if f.FeatureTag == "kern" for i in f.Feature.LookupListIndex}
    pairs = {}
    for index in sorted(lookups):
        for table in gpos.LookupList.Lookup[index].SubTable:
            if table.LookupType == 9:
                table = table.ExtSubTable
            if table.LookupType != 2:
                continue
            covered = [g for g in table.Coverage.glyphs if g in wanted]
            if table.Format == 1:
                for left in covered:
                    for record in table.PairSet[table.Coverage.glyphs.index(left)].PairValueRecord:
                        if record.SecondGlyph in wanted and record.Value1 is not None:
                            pairs.setdefault((left, record.SecondGlyph), record.Value1.XAdvance or 0)
            else:
                for left in covered:
                    row = table.Class1Record[table.ClassDef1.classDefs.get(left, 0)].Class2Record
                    for right in wanted:
                        value = row[table.ClassDef2.classDefs.get(right, 0)].Value1
                        if value is not None:
                            pairs.setdefault((left, right), getattr(value, "XAdvance", 0) or 0)
    return {pair: value for pair, value in pairs.items() if abs(value) >= 8}


def main(folder):
    OUT.mkdir(parents=True, exist_ok=True)
    for name, (ranges, with_kerning) in FONTS.items():
        font = TTFont(pathlib.Path(folder) / f"{name}.ttf")
        points = [c for first, last in ranges for c in range(first, last + 1)]
        pairs = kerning(font, list(range(0x41, 0x5B)) + list(range(0x61, 0x7B)) + list(range(0xC0, 0x180))
                        + [0x27, 0x2D, 0x2019, 0x181, 0x18A, 0x186, 0x190, 0x254, 0x25B]) if with_kerning else {}
        options = subset.Options(layout_features=[], hinting=False, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
                                 notdef_outline=True, glyph_names=False, drop_tables=["GPOS", "GSUB", "GDEF", "DSIG"])
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=points)
        cutter.subset(font)
        if pairs:
            table = KernTable_format_0()
            table.coverage = 1
            table.apple = False
            table.tupleIndex = None
            table.kernTable = {p: v for p, v in pairs.items() if p[0] in font.getGlyphOrder() and p[1] in font.getGlyphOrder()}
            font["kern"] = newTable("kern")
            font["kern"].version = 0
            font["kern"].kernTables = [table]
        font["head"].modified = font["head"].created
        target = OUT / f"{name}.ttf"
        font.save(target, reorderTables=True)
        print(f"{name}: {target.stat().st_size // 1024} KB, {len(font.getGlyphOrder())} glyphs, {len(pairs)} pairs")


if __name__ == "__main__":
    main(sys.argv[1])
