package dev.slipway.core.machined;

import dev.slipway.core.machine.Greeting;
import dev.slipway.protocol.v1.Document;
import dev.slipway.protocol.v1.GreetRequest;
import dev.slipway.protocol.v1.OwnServiceGrpc.OwnServiceImplBase;
import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;

/// What the machine's own socket has beside the services of the network: the claim code is in it.
final class OwnService extends OwnServiceImplBase {
    private final Supplier<Greeting> greeting;

    OwnService(Supplier<Greeting> greeting) {
        this.greeting = greeting;
    }

    @Override
    public void greet(GreetRequest request, StreamObserver<Document> client) {
        Answer.to(client, () -> SlipwayService.document(greeting.get()));
    }
}
