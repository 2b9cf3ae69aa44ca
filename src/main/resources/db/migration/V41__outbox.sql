-- What leaves the house: one row for each mail to one recipient and each request to one address. Times are UTC.

create table outbox (
    id            bigint       not null auto_increment primary key,
    tenant_id     bigint       not null,
    -- What happened, and to whom it is told: never twice the same.
    event_id      varchar(190) character set utf8mb4 collate utf8mb4_bin not null,
    target        varchar(260) character set utf8mb4 collate utf8mb4_bin not null,
    about         varchar(20)  not null,
    ring_group    varchar(20),
    call_id       varchar(100),
    payload       longtext     not null check (json_valid(payload)),
    state         varchar(10)  not null,
    attempts      integer      not null,
    due_at        datetime(3)  not null,
    claimed_until datetime(3),
    created_at    datetime(3)  not null,
    finished_at   datetime(3),
    result        varchar(500) not null,
    unique (tenant_id, event_id, target),
    key outbox_due (state, due_at),
    key outbox_by_time (tenant_id, id),
    foreign key (tenant_id) references tenants (id) on delete cascade
);

-- Calls that have ended and of which nobody was told yet.
create table finished_calls (
    call_id varchar(100) character set utf8mb4 collate utf8mb4_bin not null primary key,
    foreign key (call_id) references calls (id) on delete cascade
);

-- The scheduler's own (db-scheduler): each task runs once, whatever the number of nodes.
create table scheduled_tasks (
    task_name            varchar(100) not null,
    task_instance        varchar(100) not null,
    task_data            blob,
    execution_time       timestamp(6) not null,
    picked               boolean      not null,
    picked_by            varchar(50),
    last_success         timestamp(6) null,
    last_failure         timestamp(6) null,
    consecutive_failures integer,
    last_heartbeat       timestamp(6) null,
    version              bigint       not null,
    priority             smallint,
    primary key (task_name, task_instance),
    key scheduled_tasks_due (execution_time),
    key scheduled_tasks_heartbeat (last_heartbeat)
);
