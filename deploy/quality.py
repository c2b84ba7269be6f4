"""Writes the quality page: the scorer's figures by profile, the worst issues, and what is known of the truth's own faults."""
import bisect
import collections
import json
import os
import subprocess
import sys

PROFILES = ("clean", "seedlike", "hard")
BARS = {
    "lossless_issues": (1.0, 1.0, 1.0),
    "article_f1@0.8": (0.98, 0.96, 0.92),
    "headline_f1": (0.98, 0.96, 0.92),
    "kicker_f1": (0.95, 0.92, 0.88),
    "subtitle_f1": (0.95, 0.92, 0.88),
    "people_f1": (0.98, 0.97, 0.95),
    "join_precision": (None, 0.995, 0.99),
    "join_recall": (None, 0.97, 0.95),
    "paragraph_f1": (0.98, 0.95, 0.92),
    "loop_f1": (0.95, 0.95, 0.90),
    "jump_f1": (0.95, 0.95, 0.90),
    "caption_f1": (0.95, 0.95, 0.90),
    "signature_f1": (0.95, 0.95, 0.90),
}


def run(truth, scorer, parsed, *options):
    return subprocess.run(
        [sys.executable, scorer, truth, parsed, *options], check=True, capture_output=True, text=True).stdout


def figure(value, bar):
    if value is None:
        return "–"
    text = f"{value:.4f}" if isinstance(value, float) else str(value)
    return text if bar is None else f"{text} ({'' if value >= bar else 'below '}{bar})"


def version(parsed):
    with open(parsed, encoding="utf-8") as lines:
        return json.loads(next(lines))["parser"]


HELD_OUT = ("article_f1@0.8", "article_f1@0.98", "headline_f1", "kicker_f1", "subtitle_f1", "people_f1", "series_f1", "caption_f1",
            "signature_f1", "paragraph_f1", "join_precision", "join_recall", "jump_f1", "loop_f1", "confidence_ece")


def tables_of(truth, scorer, parsed):
    return [json.loads(run(truth, scorer, parsed, "--json", "--profile", profile)) for profile in PROFILES]


def print_held_out(truth, scorer, parsed):
    tables = tables_of(truth, scorer, parsed)
    print("## Issues that were not learned from\n")
    print("Each issue read with weights learned from the others, a part of them at a time: what to expect of new issues of these kinds.\n")
    print("| figure | " + " | ".join(PROFILES) + " |")
    print("|---|" + "---|" * len(PROFILES))
    for key in HELD_OUT:
        print(f"| {key} | " + " | ".join(figure(table.get(key), None) for table in tables) + " |")
    print()


PARTS = {
    "columnSpans": "column", "seriesSpans": "series", "kickerSpans": "kicker", "headlineSpans": "headline",
    "reprintHeadlineSpans": "headline", "subtitleSpans": "subtitle", "bylineSpans": "byline", "jumpOutSpans": "jump",
    "jumpInSpans": "jump", "signatureSpans": "signature"}


def pieces_of(truth):
    """Each stretch of a newspaper with its article and the role that the ledger gives it."""
    for article in truth["articles"]:
        stretches = [(role, span) for spans, role in PARTS.items() for span in article.get(spans, [])]
        stretches += [("paragraph" if paragraph["type"] == "body" else paragraph["type"], span)
                      for paragraph in article["paragraphs"] for span in paragraph["spans"]]
        for caption in article["captions"]:
            stretches += [("caption", span) for span in caption["captionSpans"]]
            stretches += [("credit", span) for span in caption["creditSpans"]]
        yield from ((start, end, article["id"], role) for role, (start, end) in stretches)


def compare(truth, parsed):
    """How many pieces there are, how many have the right role, and how many are in the parsed article that is their own alone."""
    starts = [entry["start"] for entry in parsed["ledger"]]
    shares = collections.defaultdict(collections.Counter)
    found = []
    for start, end, article, role in pieces_of(truth):
        entry = parsed["ledger"][bisect.bisect_right(starts, (start + end) // 2) - 1]
        shares[article][entry["article"]] += end - start
        found.append((article, role, entry))
    home = {article: share.most_common(1)[0][0] for article, share in shares.items()}
    homes = collections.Counter(home.values())
    roles = sum(role == entry["role"] for _, role, entry in found)
    owned = sum(entry["article"] is not None and entry["article"] == home[article] and homes[home[article]] == 1
                for article, _, entry in found)
    return len(found), roles, owned


def print_newspapers(folder, held_out):
    """The project's own newspapers, each read with weights that were learned from others."""
    print("## Newspapers of other kinds\n")
    print("Invented pages as many kinds of newspaper print them and many engines read them, under")
    print("`src/test/resources/newspapers`. Each was read with weights learned from the others. Right part: share of the stretches (headline,")
    print("paragraph, caption …) that were read as what they are. Right article: share that are in an article that holds nothing of another.\n")
    print("| newspaper | articles | found | right part | right article |\n|---|---|---|---|---|")
    sums = [0] * 5
    with open(held_out, encoding="utf-8") as lines:
        for parsed in sorted(map(json.loads, lines), key=lambda issue: issue["source"]):
            name = os.path.basename(parsed["source"]).removesuffix(".md")
            with open(os.path.join(folder, name + ".gt.json"), encoding="utf-8") as file:
                truth = json.load(file)
            pieces, roles, owned = compare(truth, parsed)
            row = [len(truth["articles"]), len(parsed["articles"]), roles, owned, pieces]
            sums = [a + b for a, b in zip(sums, row)]
            print(f"| {name} | {row[0]} | {row[1]} | {roles / pieces:.2f} | {owned / pieces:.2f} |")
    print(f"| all | {sums[0]} | {sums[1]} | {sums[2] / sums[4]:.3f} | {sums[3] / sums[4]:.3f} |\n")


def main():
    truth, scorer, parsed, held_out, newspapers, others = sys.argv[1:]
    tables = tables_of(truth, scorer, parsed)
    keys = list(dict.fromkeys(key for table in tables for key in table))
    print("# Quality of the parser\n")
    print(f"Written by `deploy/quality`, parser {version(parsed)}. In brackets the bar, where there is one. The real front page is held")
    print("exactly by `FrontPageTest`.\n")
    print("| figure | " + " | ".join(PROFILES) + " |")
    print("|---|" + "---|" * len(PROFILES))
    for key in keys:
        bars = BARS.get(key, (0.99, 0.98, 0.97) if key.startswith("masthead.") else (None,) * 3)
        print(f"| {key} | " + " | ".join(figure(table.get(key), bar) for table, bar in zip(tables, bars)) + " |")
    print()
    if os.path.exists(held_out):
        print_held_out(truth, scorer, held_out)
        print_newspapers(newspapers, others)
    print("## Worst issues\n\n```")
    worst = run(truth, scorer, parsed, "--worst", "10")
    print("\n".join(line for line in worst.splitlines() if line.startswith("worst")))
    print("```\n")
    with open(__file__.replace("quality.py", "quality-notes.md"), encoding="utf-8") as notes:
        print(notes.read(), end="")


main()
