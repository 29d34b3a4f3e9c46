// Opens the page that describes the API and lets it be tried; what it shows comes from the desk itself.
"use strict";
Scalar.createApiReference("#app", { url: "/api/v1/openapi.json", servers: [{ url: location.origin }], withDefaultFonts: false, hideClientButton: true, telemetry: false, agent: { disabled: true } });
