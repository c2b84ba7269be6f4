package org.broadsheet.archive.newspaper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the register together with what the issues say: first and last date, count, gaps, printed titles. */
@ApplicationScoped
public class NewspaperReading {
    private static final TypeReference<List<Newspaper.Title>> TITLES = new TypeReference<>() {};

    private static final String EXTENTS = """
            select newspaper, count(*), sum(articles), min(date), max(date) from issue
            where newspaper is not null and date is not null and (cast(?1 as text) is null or newspaper = ?1)
            group by newspaper""";
    /** A gap is longer than three times what nine in ten intervals between issues are, and never just one day. */
    private static final String GAPS = """
            with days as (select distinct newspaper, date from issue
                    where newspaper is not null and date is not null and (cast(?1 as text) is null or newspaper = ?1)),
                steps as (select newspaper, date as after, lead(date) over (partition by newspaper order by date) as before
                    from days),
                usual as (select newspaper, percentile_disc(0.9) within group (order by before - after) as step
                    from steps where before is not null group by newspaper)
            select s.newspaper, s.after, s.before, s.before - s.after - 1 from steps s join usual u
                on u.newspaper = s.newspaper
            where s.before is not null and s.before - s.after > greatest(2, 3 * u.step)
            order by s.newspaper, s.after""";

    private static final String PRINTED_TITLES = """
            select newspaper, newspaper_title, min(date), max(date) from raw_issue
            where newspaper is not null and newspaper_title is not null and (cast(?1 as text) is null or newspaper = ?1)
            group by newspaper, newspaper_title order by newspaper, min(date)""";

    private final EntityManager database;
    private final ObjectMapper json;

    NewspaperReading(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Those with issues, and those that a curator entered. */
    public List<Newspaper> all() {
        Known known = known(null);
        List<NewspaperEntity> rows = NewspaperEntity.list("order by newspaper");
        return rows.stream()
                .filter(row -> row.curated || known.extents().containsKey(row.newspaper))
                .map(row -> newspaper(row, known, false))
                .toList();
    }

    public Optional<Newspaper> find(String newspaper) {
        Optional<NewspaperEntity> row = NewspaperEntity.findByIdOptional(newspaper);
        return row.map(found -> newspaper(found, known(newspaper), true));
    }

    private record Extent(long issues, long articles, LocalDate first, LocalDate last) {}

    private record Known(
            Map<String, Extent> extents,
            Map<String, List<Newspaper.Gap>> gaps,
            Map<String, List<Newspaper.Title>> titles) {}

    private Known known(@Nullable String newspaper) {
        Map<String, Extent> extents = new HashMap<>();
        for (Object[] row : rows(EXTENTS, newspaper)) {
            extents.put((String) row[0], new Extent(number(row[1]), number(row[2]), day(row[3]), day(row[4])));
        }
        Map<String, List<Newspaper.Gap>> gaps = new HashMap<>();
        for (Object[] row : rows(GAPS, newspaper)) {
            gaps.computeIfAbsent((String) row[0], slug -> new java.util.ArrayList<>())
                    .add(new Newspaper.Gap(day(row[1]), day(row[2]), Math.toIntExact(number(row[3]))));
        }
        Map<String, List<Newspaper.Title>> titles = new HashMap<>();
        for (Object[] row : rows(PRINTED_TITLES, newspaper)) {
            titles.computeIfAbsent((String) row[0], slug -> new java.util.ArrayList<>())
                    .add(new Newspaper.Title(
                            (String) row[1], row[2] == null ? null : day(row[2]), row[3] == null ? null : day(row[3])));
        }
        return new Known(extents, gaps, titles);
    }

    @SuppressWarnings("unchecked") // a native query of several columns gives arrays
    private List<Object[]> rows(String sql, @Nullable String newspaper) {
        return database.createNativeQuery(sql).setParameter(1, newspaper).getResultList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** Drivers differ in the type of a date, not in how they write it. */
    private static LocalDate day(Object value) {
        return LocalDate.parse(value.toString());
    }

    private Newspaper newspaper(NewspaperEntity row, Known known, boolean withGaps) {
        Extent extent = known.extents().get(row.newspaper);
        List<Newspaper.Gap> gaps = known.gaps().getOrDefault(row.newspaper, List.of());
        List<Newspaper.Title> curated = titles(row.titles);
        return new Newspaper(
                row.newspaper,
                row.title,
                curated.isEmpty() ? known.titles().getOrDefault(row.newspaper, List.of()) : curated,
                row.aliases,
                row.cn,
                row.curated,
                extent == null ? 0 : extent.issues(),
                extent == null ? 0 : extent.articles(),
                extent == null ? null : extent.first(),
                extent == null ? null : extent.last(),
                gaps.size(),
                withGaps ? gaps : null,
                "/api/newspapers/" + row.newspaper);
    }

    private List<Newspaper.Title> titles(String document) {
        try {
            return json.readValue(document, TITLES);
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException("Stored titles are JSON", fault);
        }
    }
}
