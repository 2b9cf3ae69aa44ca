-- Keys of users for programs. They go with their user.

create table access_tokens (
    id           bigint       not null auto_increment primary key,
    user_id      bigint       not null,
    name         varchar(100) not null,
    token_hash   varchar(64)  not null unique,
    scope        varchar(10)  not null,
    created_at   datetime(6)  not null,
    expires_at   datetime(6)  not null,
    last_used_at datetime(6),
    unique (user_id, name),
    foreign key (user_id) references users (id) on delete cascade
);
