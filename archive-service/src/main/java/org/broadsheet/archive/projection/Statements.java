package org.broadsheet.archive.projection;

/**
 * The longer statements of the projection, each with the reason for its shape. Where a table may be partitioned by its raw issue
 * (deploy/platform/tools/partition.sql), its key is named by its constraint, which has one column more there, and joins say the
 * raw issue besides, so that one partition is asked and not all.
 */
final class Statements {
    /** A parse told again keeps the later times: a push with the hints of an earlier push makes that reading count again. */
    static final String INSERT_READINGS = """
            insert into reading as r (issue_id, parse_id, received_at, read_at, outcome, parser, language, newspaper,
                newspaper_title, date, edition, cn, issue_number, page_count, pages, pages_certain, article_ids, document)
            select issue_id, parse_id, received_at, read_at, outcome, parser, language, newspaper, newspaper_title, date,
                edition, cn, issue_number, page_count, pages::integer[], pages_certain, article_ids::text[], document
            from unnest(?::text[], ?::text[], ?::text[]::timestamptz[], ?::text[]::timestamptz[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[]::date[], ?::text[], ?::text[], ?::text[]::integer[],
                ?::text[]::integer[], ?::text[], ?::text[]::boolean[], ?::text[], ?::text[]::jsonb[])
                as u (issue_id, parse_id, received_at, read_at, outcome, parser, language, newspaper, newspaper_title,
                date, edition, cn, issue_number, page_count, pages, pages_certain, article_ids, document)
            on conflict (issue_id, parse_id) do update
            set received_at = greatest(r.received_at, excluded.received_at), read_at = greatest(r.read_at, excluded.read_at)
            where excluded.received_at > r.received_at or excluded.read_at > r.read_at""";

    /** An undo that came first left a row without content: the content is filled in, the undo stays. */
    static final String INSERT_CORRECTIONS = """
            insert into correction as c (issue_id, correction_id, start_offset, end_offset, original, replacement, author,
                made_at, reason)
            select * from unnest(?::text[], ?::text[], ?::text[]::integer[], ?::text[]::integer[], ?::text[], ?::text[],
                ?::text[], ?::text[]::timestamptz[], ?::text[])
            on conflict (issue_id, correction_id) do update
            set start_offset = excluded.start_offset, end_offset = excluded.end_offset, original = excluded.original,
                replacement = excluded.replacement, author = excluded.author, made_at = excluded.made_at,
                reason = excluded.reason
            where c.start_offset is null""";

    /** The reading that counts is the newest: by the push it answers, then by when it was read. */
    static final String WINNING_READINGS = """
            select w.*, (select count(*) from article_version v where v.issue_id = w.issue_id and v.parse_id = w.parse_id
                    and v.article_id = any(w.article_ids)) as stored,
                (select count(distinct v.article_id) from article_version v where v.issue_id = w.issue_id
                    and v.article_id <> all(w.article_ids)
                    and not exists (select 1 from withdrawal x where x.article_id = v.article_id)) as orphans
            from (select distinct on (issue_id) issue_id, parse_id, received_at, read_at, outcome, newspaper,
                    newspaper_title, date, edition, cn, issue_number, page_count, pages, pages_certain, article_ids
                from reading where issue_id = any(?)
                order by issue_id, received_at desc, read_at desc, parse_id desc) w""";

    static final String UPSERT_RAW_ISSUES = """
            insert into raw_issue as r (issue_id, issue_key, state, received_at, first_received_at, event_id, hints,
                parse_id, read_newspaper, newspaper, newspaper_title, date, edition, cn, issue_number, page_count, pages,
                pages_certain, listed_articles, stored_articles, orphans, parsed_at)
            select issue_id, issue_key, state, received_at, first_received_at, event_id, hints, parse_id, read_newspaper,
                newspaper, newspaper_title, date, edition, cn, issue_number, page_count, pages::integer[], pages_certain,
                listed, stored, orphans, case when state in ('parsed', 'unidentified') then now() end
            from unnest(?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[], ?::text[]::timestamptz[], ?::text[],
                ?::text[]::jsonb[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]::date[], ?::text[], ?::text[],
                ?::text[]::integer[], ?::text[]::integer[], ?::text[], ?::text[]::boolean[], ?::text[]::integer[],
                ?::text[]::integer[], ?::text[]::integer[])
                as u (issue_id, issue_key, state, received_at, first_received_at, event_id, hints, parse_id,
                read_newspaper, newspaper, newspaper_title, date, edition, cn, issue_number, page_count, pages,
                pages_certain, listed, stored, orphans)
            on conflict (issue_id) do update
            set issue_key = excluded.issue_key, state = excluded.state, received_at = excluded.received_at,
                first_received_at = excluded.first_received_at, event_id = excluded.event_id, hints = excluded.hints,
                parse_id = excluded.parse_id, read_newspaper = excluded.read_newspaper,
                newspaper = excluded.newspaper, newspaper_title = excluded.newspaper_title, date = excluded.date,
                edition = excluded.edition, cn = excluded.cn, issue_number = excluded.issue_number,
                page_count = excluded.page_count, pages = excluded.pages, pages_certain = excluded.pages_certain,
                listed_articles = excluded.listed_articles, stored_articles = excluded.stored_articles,
                orphans = excluded.orphans, parsed_at = coalesce(r.parsed_at, excluded.parsed_at)""";

    /**
     * Which articles must be written again: for each article the version of the reading that counts, else its newest;
     * gone where that reading does not list it or a later tombstone says so; superseded where it is not gone, but a newer
     * scan of the same page, printed or hinted as such, is in the same issue. The basis tells whether anything differs from what stands.
     */
    static final String CHANGED_ARTICLES = """
            with place as materialized (
                select issue_id, issue_key, parse_id, newspaper, newspaper_title, date, edition, pages_certain
                from raw_issue where issue_key = any(?)),
            page_owner as materialized (
                select distinct on (issue_key, page) issue_key, page, issue_id
                from raw_issue r cross join unnest(r.pages) as page
                where r.issue_key = any(?) and r.state = 'parsed' and r.pages_certain
                order by issue_key, page, received_at desc, event_id desc, issue_id desc),
            listed as materialized (
                select p.issue_id, r.read_at, unnest(r.article_ids) as article_id
                from place p join reading r on r.issue_id = p.issue_id and r.parse_id = p.parse_id),
            chosen as (
                select distinct on (v.article_id) v.article_id, v.parse_id, v.issue_id, v.received_at, v.read_at, v.page,
                    v.start_offset, v.end_offset, p.parse_id as winner
                from place p join article_version v on v.issue_id = p.issue_id
                order by v.article_id, (v.parse_id is not distinct from p.parse_id) desc, v.received_at desc,
                    v.read_at desc, v.parse_id desc),
            judged as (
                select c.*, p.issue_key, p.newspaper, p.newspaper_title, p.date, p.edition,
                    o.issue_id as newer_scan,
                    (c.winner is not null and l.article_id is null) or exists (
                        select 1 from withdrawal w where w.article_id = c.article_id and w.parse_id <> c.parse_id
                            and w.parse_id is distinct from c.winner
                            and w.withdrawn_at > coalesce(l.read_at, c.read_at)) as gone,
                    (select string_agg(k.correction_id, ',' order by k.made_at, k.correction_id) from correction k
                        where k.issue_id = c.issue_id and not k.undone and k.start_offset < c.end_offset
                            and k.end_offset > c.start_offset) as corrections
                from chosen c join place p on p.issue_id = c.issue_id
                left join listed l on l.article_id = c.article_id
                left join page_owner o on p.pages_certain and o.issue_key = p.issue_key and o.page = c.page
                    and o.issue_id <> c.issue_id),
            based as (
                select j.*, j.gone or j.newer_scan is not null as withdrawn,
                    case when not j.gone then j.newer_scan end as superseded_by,
                    concat_ws('|', j.parse_id, j.issue_key, j.newspaper, j.newspaper_title, j.received_at, j.gone,
                        j.newer_scan, 'c:' || j.corrections) as basis
                from judged j)
            select b.*, v.document from based b
            join article_version v on v.issue_id = b.issue_id and v.article_id = b.article_id and v.parse_id = b.parse_id
            left join article a on a.issue_id = b.issue_id and a.article_id = b.article_id
            where a.basis is distinct from b.basis
            order by b.issue_id, b.start_offset""";

    static final String UPSERT_ARTICLES = """
            insert into article as a (article_id, issue_id, issue_key, revision, parse_id, received_at, newspaper,
                newspaper_title, date, edition, page, ordinal, genre, language, headline, confidence, authors, column_name,
                series_name, corrected, withdrawn, superseded_by, jump_from, jump_to, basis, document, changed_at)
            select article_id, issue_id, issue_key, nextval('article_revision'), parse_id, received_at, newspaper,
                newspaper_title, date, edition, page, ordinal, genre, language, headline, confidence, authors::text[],
                column_name, series_name, corrected, withdrawn, superseded_by, jump_from, jump_to, basis, document,
                clock_timestamp()
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[], ?::text[], ?::text[],
                ?::text[]::date[], ?::text[], ?::text[]::integer[], ?::text[]::integer[], ?::text[], ?::text[], ?::text[],
                ?::text[]::double precision[], ?::text[], ?::text[], ?::text[], ?::text[]::boolean[],
                ?::text[]::boolean[], ?::text[], ?::text[]::integer[], ?::text[]::integer[], ?::text[], ?::text[]::jsonb[])
                as u (article_id, issue_id, issue_key, parse_id, received_at, newspaper, newspaper_title, date, edition,
                page, ordinal, genre, language, headline, confidence, authors, column_name, series_name, corrected,
                withdrawn, superseded_by, jump_from, jump_to, basis, document)
            on conflict on constraint article_pkey do update
            set issue_key = excluded.issue_key, revision = excluded.revision,
                parse_id = excluded.parse_id, received_at = excluded.received_at, newspaper = excluded.newspaper,
                newspaper_title = excluded.newspaper_title, date = excluded.date, edition = excluded.edition,
                page = excluded.page, ordinal = excluded.ordinal, genre = excluded.genre, language = excluded.language,
                headline = excluded.headline, confidence = excluded.confidence, authors = excluded.authors,
                column_name = excluded.column_name, series_name = excluded.series_name, corrected = excluded.corrected,
                withdrawn = excluded.withdrawn, superseded_by = excluded.superseded_by, jump_from = excluded.jump_from,
                jump_to = excluded.jump_to, basis = excluded.basis, document = excluded.document,
                changed_at = excluded.changed_at""";

    static final String UPSERT_ISSUES = """
            insert into issue as i (issue_key, newspaper, date, edition, state, issue_number, page_count, pages, raw_issues,
                articles, received_at)
            select r.issue_key, max(r.newspaper), max(r.date), max(r.edition),
                case when bool_or(r.state = 'received') then 'received' when bool_or(r.state = 'parsed') then 'parsed'
                    when bool_or(r.state = 'unidentified') then 'unidentified' else 'rejected' end,
                (array_agg(r.issue_number order by r.received_at desc, r.issue_id)
                    filter (where r.issue_number is not null))[1],
                (array_agg(r.page_count order by r.received_at desc, r.issue_id) filter (where r.page_count is not null))[1],
                coalesce((select array_agg(distinct page order by page) from raw_issue x cross join unnest(x.pages) as page
                    where x.issue_key = r.issue_key), '{}'),
                count(*), (select count(*) from article a where a.issue_key = r.issue_key and not a.withdrawn),
                max(r.received_at)
            from raw_issue r where r.issue_key = any(?) group by r.issue_key
            on conflict (issue_key) do update
            set newspaper = excluded.newspaper, date = excluded.date, edition = excluded.edition, state = excluded.state,
                issue_number = excluded.issue_number, page_count = excluded.page_count, pages = excluded.pages,
                raw_issues = excluded.raw_issues, articles = excluded.articles, received_at = excluded.received_at""";

    static final String DELETE_EMPTY_ISSUES = """
            delete from issue i where i.issue_key = any(?)
                and not exists (select 1 from raw_issue r where r.issue_key = i.issue_key)""";

    /** An uncurated row's title and number are those of the earliest raw issue that prints them. */
    static final String UPSERT_NEWSPAPERS = """
            insert into newspaper as n (newspaper, title, cn)
            select slug,
                (select newspaper_title from raw_issue r where r.newspaper = slug and r.newspaper_title is not null
                    order by first_received_at, issue_id limit 1),
                (select min(cn) from cn_owner o where o.newspaper = slug)
            from unnest(?::text[]) as slug
            on conflict (newspaper) do update set title = excluded.title, cn = excluded.cn, updated_at = now()
            where not n.curated and (n.title, n.cn) is distinct from (excluded.title, excluded.cn)""";

    private Statements() {}
}
