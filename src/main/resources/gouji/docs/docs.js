// The page to try the API out. What it shows is the specification that the gateway serves.
SwaggerUIBundle({
  url: "/api/openapi.yaml",
  dom_id: "#api",
  deepLinking: true,
  validatorUrl: null,
  tryItOutEnabled: true,
  syntaxHighlight: false,
});
