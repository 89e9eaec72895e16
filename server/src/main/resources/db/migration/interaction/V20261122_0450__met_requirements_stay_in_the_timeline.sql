create index requirement_said_in on interaction.requirement (customer_id, interaction_id desc) where deleted_at is null;
