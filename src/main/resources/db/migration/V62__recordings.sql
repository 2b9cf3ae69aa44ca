-- Recordings of group calls; the sound is a file in the data folder.

create table recordings (
    id          varchar(100) character set utf8mb4 collate utf8mb4_bin not null primary key,
    tenant_id   bigint       not null,
    ring_group  varchar(20)  not null,
    from_number varchar(100) not null,
    from_name   varchar(200),
    agent       varchar(100) not null,
    started_at  datetime(3)  not null,
    millis      bigint       not null,
    bytes       bigint       not null,
    complete    boolean      not null,
    file        varchar(500) not null,
    -- Loudness for drawing: a digit 0-9a-z for each piece, of the left channel, a slash, of the right.
    peaks       varchar(2000) character set ascii not null,
    key recordings_by_time (tenant_id, started_at, id),
    key recordings_by_group (tenant_id, ring_group, started_at, id),
    foreign key (tenant_id) references tenants (id) on delete cascade
);

-- Who listened, downloaded or deleted. Stays when the recording is gone, and when the user is.
create table recording_audit (
    id           bigint       not null auto_increment primary key,
    tenant_id    bigint       not null,
    recording_id varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    at           datetime(3)  not null,
    username     varchar(190) not null,
    what         varchar(20)  not null,
    key recording_audit_by_recording (tenant_id, recording_id, at),
    foreign key (tenant_id) references tenants (id) on delete cascade
);
