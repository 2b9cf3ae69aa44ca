-- Phones registered when the process ends, so that they ring after a restart without registering anew.

create table registrations (
    id            bigint        not null auto_increment primary key,
    domain        varchar(190)  not null,
    extension     varchar(64)   not null,
    contact       varchar(2000) not null,
    source        varchar(100)  not null,
    transport     varchar(10)   not null,
    user_agent    varchar(255),
    call_id       varchar(500)  not null,
    cseq          bigint        not null,
    registered_at bigint        not null,
    expires_at    bigint        not null,
    key (domain, extension),
    key (expires_at)
);

-- Whose turn it is in a rotating stage; stage = group id and stage number.
create table rotations (
    stage     varchar(100) not null primary key,
    next_turn bigint       not null
);
