-- A file of a crawler's export or a feed holds many articles, each rejected for itself, under the longest path there is.
alter table run_rejected alter column file type varchar(10000);

-- How many entries a run found in such a file, whatever became of them.
create table run_file (
    run_id  varchar(200)   not null references run (run_id),
    file    varchar(10000) not null,
    entries integer        not null,
    primary key (run_id, file)
);
