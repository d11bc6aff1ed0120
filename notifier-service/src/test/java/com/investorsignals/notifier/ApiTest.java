package com.investorsignals.notifier;

import com.investorsignals.contract.ApiContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
class ApiTest extends ApiContract {}
