-- When a submission that waits was last brought to the queue by whoever looks after forgotten ones;
-- none where it never was, and empty where it is to be brought there next time.
ALTER TABLE submission ADD COLUMN queued_at ${text};
