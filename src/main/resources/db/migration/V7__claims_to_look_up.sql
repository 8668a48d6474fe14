-- Since which night a verdict stands; null for what was printed before this column was there.
alter table printed_verdict add column if not exists since date;

-- What was printed last of each claim of a job, so that claims are found without going through all runs.
create table if not exists claim_latest (
    job           varchar(100)  not null,
    claim_id      varchar(1000) not null,
    run_id        varchar(200)  not null references run (run_id),
    business_date date          not null,
    seq           integer,
    claim         clob,
    verdict       varchar(30),
    score         double precision,
    confidence    double precision,
    since         date,
    primary key (job, claim_id)
);
insert into claim_latest (job, claim_id, run_id, business_date, seq, claim, verdict, score, confidence)
select job, claim_id, run_id, business_date, seq, claim, verdict, score, confidence from (
    select r.job, p.claim_id, r.run_id, r.business_date, p.seq, p.claim, p.verdict, p.score, p.confidence,
        row_number() over (partition by r.job, p.claim_id order by r.business_date desc, r.finished desc, r.run_id) as place
    from printed_verdict p join run r on r.run_id = p.run_id where r.finished is not null) ranked
where place = 1 and not exists (select 1 from claim_latest);
create index if not exists claim_latest_by_place on claim_latest (job, business_date, seq);
create index if not exists claim_latest_by_run on claim_latest (run_id);

-- The passages that weigh in a verdict: which claims an article bears on, and which sources a claim rests on.
create table if not exists claim_evidence (
    run_id     varchar(200)  not null references run (run_id),
    seq        integer       not null,
    place      integer       not null,
    claim_id   varchar(1000) not null,
    article_id varchar(1000) not null,
    source     varchar(2000) not null,
    stance     varchar(30)   not null,
    weight     double precision not null,
    start_at   integer       not null,
    end_at     integer       not null,
    primary key (run_id, seq, place)
);
create index if not exists claim_evidence_by_article on claim_evidence (run_id, article_id);

-- How many claims of a run got which verdict ('' for none), how many of them had another in the run it is compared with, and
-- how many that run did not have.
create table if not exists run_verdict (
    run_id  varchar(200) not null references run (run_id),
    verdict varchar(30)  not null,
    claims  integer      not null,
    turned  integer      not null,
    added   integer      not null,
    primary key (run_id, verdict)
);
insert into run_verdict (run_id, verdict, claims, turned, added)
select a.run_id, coalesce(a.verdict, ''), count(*),
    sum(case when b.claim_id is not null and coalesce(a.verdict, '') <> coalesce(b.verdict, '') then 1 else 0 end),
    sum(case when r.previous_run_id is not null and b.claim_id is null then 1 else 0 end)
from run r join printed_verdict a on a.run_id = r.run_id
left join printed_verdict b on b.run_id = r.previous_run_id and b.claim_id = a.claim_id
where not exists (select 1 from run_verdict)
group by a.run_id, coalesce(a.verdict, '');
