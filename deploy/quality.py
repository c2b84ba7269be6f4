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


def paint(stretches):
    """By place: whose it is."""
    return {at: owner for start, end, owner in stretches for at in range(start, end)}


def count_articles(text, truth, parsed):
    """How many articles are found to four fifths of what they and the parsed one hold together, how many there are, how many were parsed."""
    true = paint((start, end, article) for start, end, article, _ in pieces_of(truth))
    read = paint((entry["start"], entry["end"], entry["article"]) for entry in parsed["ledger"]
                 if entry["article"] is not None and entry["role"] not in ("loop", "markup"))
    places = [at for at, character in enumerate(text) if not character.isspace()]
    sizes = collections.Counter(true[at] for at in places if at in true)
    parsed_sizes = collections.Counter(read[at] for at in places if at in read)
    shared = collections.Counter((true[at], read[at]) for at in places if at in true and at in read)
    found = {article for (article, other), both in shared.items()
             if both >= 0.8 * (sizes[article] + parsed_sizes[other] - both)}
    return len(found), len(sizes), len(parsed_sizes)


def row_of(title, figures):
    found, articles, parsed, roles, owned, pieces = figures
    return f"| {title} | {articles} | {2 * found / (articles + parsed):.3f} | {roles / pieces:.3f} | {owned / pieces:.3f} |"


def print_newspapers(folder, held_out):
    """The project's own newspapers, each read with weights that were learned from others."""
    rows = {}
    groups = collections.defaultdict(lambda: [0] * 6)
    with open(held_out, encoding="utf-8") as lines:
        for parsed in map(json.loads, lines):
            name = os.path.basename(parsed["source"]).removesuffix(".md")
            with open(os.path.join(folder, name + ".gt.json"), encoding="utf-8") as file:
                truth = json.load(file)
            with open(os.path.join(folder, name + ".md"), encoding="utf-8", newline="") as file:
                counted = count_articles(file.read(), truth, parsed)
            pieces, roles, owned = compare(truth, parsed)
            rows[name] = [*counted, roles, owned, pieces]
            for group in (parsed["language"], "all"):
                groups[group] = [a + b for a, b in zip(groups[group], rows[name])]
    print("## Newspapers of other kinds\n")
    print(f"{len(rows)} invented issues as many kinds of newspaper print them and many engines read them, under")
    print("`src/test/resources/newspapers`. Each was read with weights learned from the others. Right part: share of the stretches (headline,")
    print("paragraph, caption …) that were read as what they are. Right article: share that are in an article that holds nothing of another.\n")
    print("| | articles | article_f1@0.8 | right part | right article |\n|---|---|---|---|---|")
    for group in sorted(groups, key=lambda group: (group == "all", group)):
        print(row_of(group, groups[group]))
    for name in sorted(rows, key=lambda name: 2 * rows[name][0] / (rows[name][1] + rows[name][2]))[:10]:
        print(row_of(f"worst: {name}", rows[name]))
    print()


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
