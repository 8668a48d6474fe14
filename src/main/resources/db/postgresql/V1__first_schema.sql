-- A run is one job on one business date with one set of inputs. Articles are kept once by their content, whatever the
-- number of runs that read them; so are embeddings and the answers of the stance model.

create table run (
    run_id          varchar(200) primary key,
    job             varchar(100) not null,
    business_date   date         not null,
    state           varchar(20)  not null,
    previous_run_id varchar(200),
    started         timestamp(3) with time zone not null,
    finished        timestamp(3) with time zone
);
create index run_by_job on run (job, business_date, state);

create table article (
    content_key varchar(64)   primary key,
    article_id  varchar(1000) not null,
    document    text        not null,
    passages    text        not null
);

create table run_article (
    run_id      varchar(200)  not null references run (run_id),
    article_id  varchar(1000) not null,
    content_key varchar(64)   not null references article (content_key),
    copy_group  varchar(1000),
    primary key (run_id, article_id)
);

create table run_claim (
    run_id   varchar(200)  not null references run (run_id),
    seq      integer       not null,
    claim_id varchar(1000) not null,
    document text          not null,
    primary key (run_id, seq)
);

create table run_rejected (
    run_id varchar(200)  not null references run (run_id),
    step   varchar(50)   not null,
    seq    integer       not null,
    file   varchar(2000) not null,
    line   integer       not null,
    text   text          not null,
    reason text          not null,
    primary key (run_id, step, file, seq)
);

create table outcome (
    run_id   varchar(200) not null references run (run_id),
    seq      integer      not null,
    claim_id varchar(1000) not null,
    machine_verdict varchar(30),
    score    double precision,
    confidence double precision,
    error    text,
    document text         not null,
    primary key (run_id, seq)
);

-- The verdict that was printed: the analyst's where there was one. Null where judging failed.
create table printed_verdict (
    run_id   varchar(200)  not null references run (run_id),
    claim_id varchar(1000) not null,
    verdict  varchar(30),
    primary key (run_id, claim_id)
);

create table embedding (
    cache_key varchar(64) primary key,
    vector    bytea not null
);

create table stance_answer (
    cache_key varchar(64) primary key,
    supports  double precision not null,
    refutes   double precision not null,
    neutral   double precision not null
);
