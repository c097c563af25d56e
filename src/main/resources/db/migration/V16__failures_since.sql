-- Failures are forgotten a day after the first of them, not after the last: where many sit behind
-- one address, there is one every day.
ALTER TABLE login_failure RENAME COLUMN last_at TO first_at;
