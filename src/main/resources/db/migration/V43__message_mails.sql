-- Messages of mailboxes of which nobody was told yet.

create table untold_messages (
    message_id varchar(100) character set utf8mb4 collate utf8mb4_bin not null primary key,
    foreign key (message_id) references voicemail_messages (id) on delete cascade
);
