-- Who changes what lives on a gateway locks its row, after those of the boards.
CREATE TABLE gateway_lookup (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    name            text NOT NULL
);
CREATE UNIQUE INDEX one_gateway_of_a_name ON gateway_lookup (organization_id, lower(name));
