-- Who lacks a second factor is kept with the rights, so it changes their stamp; that one was used does not.
create constraint trigger totp_changes_rights after insert or delete or update of confirmed_at on access.totp
    deferrable initially deferred for each row execute function access.rights_have_changed();
create constraint trigger passkey_changes_rights after insert or delete on access.passkey
    deferrable initially deferred for each row execute function access.rights_have_changed();
