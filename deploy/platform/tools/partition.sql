-- Splits the archive's four large tables into partitions by the hash of the raw issue's id: each then has a key, indexes and a
-- vacuum of its own, and none comes near the 32 TB that a table may have. Below some 10 million pages it only costs:
-- archive-service/README.md has the figures.
--
-- For psql or any other client, as the tables' owner or as a superuser, while archive-service is stopped; deploy/README.md says
-- how. All of it is one transaction: whatever fails, the tables are as they were. It copies the tables, so there must be room
-- for them twice. It makes 16 partitions, or as many as `set broadsheet.partitions = 32` said before. A table that is split
-- already is left alone.
do $split$
declare
    wanted integer := coalesce(nullif(current_setting('broadsheet.partitions', true), ''), '16');
    whole text;
    piece text;
    owner text;
    note text;
    index record;
    statement text;
    indexes text[];
begin
    if wanted not between 2 and 64 then
        raise exception 'broadsheet.partitions is %, and must be 2 to 64', wanted;
    end if;
    foreach whole in array array['raw_issue_source', 'reading', 'article_version', 'article'] loop
        if (select relkind from pg_class where oid = whole::regclass) = 'p' then
            raise notice '% is split already', whole;
            continue;
        end if;
        execute format('lock table %I in access exclusive mode', whole);
        select pg_get_userbyid(relowner), obj_description(oid, 'pg_class') into owner, note
            from pg_class where oid = whole::regclass;

        -- What is unique must have the partitions' column in it: keys get it, under their names, by which the archive's
        -- statements know them. A revision is unique by its making, so its index need not say so.
        indexes := '{}';
        for index in
            select c.relname as name, i.indisprimary, pg_get_indexdef(i.indexrelid) as definition,
                (select string_agg(quote_ident(a.attname), ', ' order by k.place)
                    from unnest(i.indkey::smallint[]) with ordinality k (number, place)
                    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number) as columns
            from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = whole::regclass order by c.relname
        loop
            indexes := indexes || case
                when not index.indisprimary then replace(index.definition, 'CREATE UNIQUE INDEX', 'CREATE INDEX')
                else format('alter table %I add constraint %I primary key (%s%s)', whole, index.name, index.columns,
                    case when index.columns ~ '\missue_id\M' then '' else ', issue_id' end)
            end;
        end loop;

        execute format('alter table %I rename to %I', whole, whole || '_whole');
        execute format('create table %I (like %I including all excluding indexes) partition by hash (issue_id)',
            whole, whole || '_whole');
        execute format('alter table %I owner to %I', whole, owner);
        execute format('comment on table %I is %L', whole, note);
        for remainder in 0..wanted - 1 loop
            piece := whole || '_' || lpad(remainder::text, 2, '0');
            execute format('create table %I partition of %I for values with (modulus %s, remainder %s)',
                piece, whole, wanted, remainder);
            execute format('alter table %I owner to %I', piece, owner);
        end loop;
        execute format('insert into %I select * from %I', whole, whole || '_whole');
        execute format('drop table %I', whole || '_whole');
        foreach statement in array indexes loop
            execute statement;
        end loop;
        execute format('analyze %I', whole);
    end loop;
end
$split$;
