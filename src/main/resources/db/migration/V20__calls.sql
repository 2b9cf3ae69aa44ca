-- One row for each call, written in batches from the journal. Times are UTC.

create table calls (
    id          varchar(100) character set utf8mb4 collate utf8mb4_bin not null primary key,
    tenant_id   bigint       not null,
    journal     varchar(36)  not null,
    version     bigint       not null,
    from_number varchar(100) not null,
    from_name   varchar(200),
    dialled     varchar(100) not null,
    ring_group  varchar(20),
    outcome     varchar(20)  not null,
    answered_by varchar(100),
    stage       integer      not null,
    started_at  datetime(3)  not null,
    answered_at datetime(3),
    ended_at    datetime(3),
    ended_with  varchar(100),
    trace       longtext     not null,
    key calls_by_time (tenant_id, started_at, id),
    key calls_by_group (tenant_id, ring_group, started_at, id),
    key calls_unfinished (journal, ended_at, started_at),
    foreign key (tenant_id) references tenants (id) on delete cascade
);

create table call_legs (
    call_id     varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    ordinal     integer      not null,
    member      varchar(100) not null,
    contact     varchar(500) not null,
    stage       integer      not null,
    invited_at  datetime(3),
    ringing_at  datetime(3),
    answered_at datetime(3),
    ended_at    datetime(3),
    result      varchar(20)  not null,
    status      integer      not null,
    sip_call_id varchar(255),
    primary key (call_id, ordinal),
    foreign key (call_id) references calls (id) on delete cascade
);

create table voicemail_messages (
    id          varchar(100) character set utf8mb4 collate utf8mb4_bin not null primary key,
    tenant_id   bigint       not null,
    mailbox     varchar(20)  not null,
    from_number varchar(100) not null,
    from_name   varchar(200),
    left_at     datetime(3)  not null,
    millis      bigint       not null,
    file        varchar(300) not null,
    heard_at    datetime(3),
    key (tenant_id, mailbox, left_at),
    foreign key (tenant_id) references tenants (id) on delete cascade
);
