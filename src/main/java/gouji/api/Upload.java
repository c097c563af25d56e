package gouji.api;

import gouji.submission.HandedIn;
import gouji.submission.Origin;
import gouji.submission.Parcel;
import java.io.IOException;

/** A document that a request has brought, and what its sender calls it. */
record Upload(String name, Parcel parcel) implements AutoCloseable {

  String sha256() {
    return parcel.sha256();
  }

  HandedIn handedIn(Origin origin) throws IOException {
    return parcel.handedIn(name, origin);
  }

  @Override
  public void close() {
    parcel.close();
  }
}
