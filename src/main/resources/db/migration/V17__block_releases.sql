-- Who let a locked-out source or user in again, and when.
create table block_releases (
    id bigint not null auto_increment primary key,
    released_at datetime(3) not null,
    released_by varchar(100) not null,
    block varchar(300) not null,
    why varchar(20) not null,
    index block_releases_by_time (released_at)
);
