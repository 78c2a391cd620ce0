package eu.clusterxchange.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.clusterxchange.commitments.editing.EditRefused;
import eu.clusterxchange.commitments.editing.RefusalReason;
import io.vertx.core.json.JsonArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationJsonTest {

  private static final String ID = "00000000-0000-4000-8000-000000000001";
  private static final String OTHER = "00000000-0000-4000-8000-000000000002";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'field':'note','text':[5,'new',-3]}",
        "{'field':'agenda.ID.sessions.OTHER.content','text':['x']}",
        "{'field':'days','set':3}",
        "{'field':'days','set':7.5}",
        "{'field':'days','set':null}",
        "{'field':'feedback','set':true}",
        "{'rows':'agenda','insert':'ID','after':null,'value':{}}",
        "{'rows':'agenda','insert':'ID','after':'OTHER','value':"
            + "{'date':'2026-09-14','sessions':[{'id':'OTHER','start':540}]}}",
        "{'rows':'agenda','remove':'ID'}",
        "{'rows':'agenda','move':'ID','after':null}",
      })
  void whatIsReadIsWrittenAgain(String operation) {
    var array = array(operation);
    assertThat(OperationJson.encode(OperationJson.decode(array))).isEqualTo(array);
  }

  @Test
  void emptyCellsOfANewRowAreNotWritten() {
    var operation =
        "{'rows':'a','insert':'ID','after':null,'value':{'t':'','d':null,'r':[],'k':'x'}}";
    var written = OperationJson.encode(OperationJson.decode(array(operation))).getJsonObject(0);
    assertThat(written.getJsonObject("value").encode()).isEqualTo("{\"k\":\"x\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'x'                                                                | MALFORMED_OPERATION",
        "null                                                               | MALFORMED_OPERATION",
        "[]                                                                 | MALFORMED_OPERATION",
        "{}                                                                 | MALFORMED_OPERATION",
        "{'field':'note'}                                                   | MALFORMED_OPERATION",
        "{'field':'note','text':['x'],'set':1}                              | MALFORMED_OPERATION",
        "{'field':'note','text':['x'],'more':1}                             | MALFORMED_OPERATION",
        "{'field':1,'text':['x']}                                           | MALFORMED_OPERATION",
        "{'field':'no path','text':['x']}                                   | UNKNOWN_FIELD",
        "{'field':'__proto__','set':1}                                      | UNKNOWN_FIELD",
        "{'field':'note','text':'x'}                                        | MALFORMED_OPERATION",
        "{'field':'note','text':[]}                                         | MALFORMED_OPERATION",
        "{'field':'note','text':[5]}                                        | MALFORMED_OPERATION",
        "{'field':'note','text':[0,'x']}                                    | MALFORMED_OPERATION",
        "{'field':'note','text':['']}                                       | MALFORMED_OPERATION",
        "{'field':'note','text':[1.0,'x']}                                  | MALFORMED_OPERATION",
        "{'field':'note','text':[2147483648,'x']}                           | MALFORMED_OPERATION",
        "{'field':'note','text':[-2147483648]}                              | MALFORMED_OPERATION",
        "{'field':'note','text':[2147483647,'x',2147483647,'x']}            | MALFORMED_OPERATION",
        "{'field':'note','text':['\\ud83d']}                                | MALFORMED_OPERATION",
        "{'field':'note','text':['\\u0000']}                                | MALFORMED_OPERATION",
        "{'field':'days','set':[1]}                                         | WRONG_TYPE",
        "{'field':'days','set':{}}                                          | WRONG_TYPE",
        "{'field':'days','set':1e999}                                       | WRONG_TYPE",
        "{'field':'days','set':'\\ude00'}                                   | MALFORMED_OPERATION",
        "{'rows':'agenda','insert':'ID','value':{}}                         | MALFORMED_OPERATION",
        "{'rows':'agenda','insert':'ID','after':null}                       | MALFORMED_OPERATION",
        "{'rows':'agenda','insert':'ID','after':null,'value':[]}            | MALFORMED_OPERATION",
        "{'rows':'agenda','insert':'1','after':null,'value':{}}             | MALFORMED_OPERATION",
        "{'rows':'agenda','insert':'ID','after':'x','value':{}}             | MALFORMED_OPERATION",
        "{'rows':'agenda','insert':'ID','after':null,'value':{'a':{}}}      | MALFORMED_OPERATION",
        "{'rows':'agenda','insert':'ID','after':null,'value':{'a':[1]}}     | MALFORMED_OPERATION",
        "{'rows':'agenda','insert':'ID','after':null,'value':{'a':[{}]}}    | MALFORMED_OPERATION",
        "{'rows':'agenda','remove':'ID','after':null}                       | MALFORMED_OPERATION",
        "{'rows':'agenda','move':'ID'}                                      | MALFORMED_OPERATION",
      })
  void malformedOperationIsRefusedAtItsPlace(String operation, RefusalReason reason) {
    var array = array("{'field':'days','set':3}");
    array.add(array(operation).getValue(0));
    var refused = catchThrowableOfType(EditRefused.class, () -> OperationJson.decode(array));
    assertThat(refused.refusal().reason()).isEqualTo(reason);
    assertThat(refused.refusal().pointer()).isEqualTo("/operations/1");
  }

  @Test
  void hostileNestingIsRefused() {
    var nested = "{'id':'ID','r':[".repeat(40) + "]}".repeat(40);
    var operation = "{'rows':'a','insert':'ID','after':null,'value':{'r':[%s]}}".formatted(nested);
    var refused =
        catchThrowableOfType(EditRefused.class, () -> OperationJson.decode(array(operation)));
    assertThat(refused.refusal().detail()).contains("too deep");
  }

  @Test
  void tooManyAreRefusedBeforeTheyAreRead() {
    var array = new JsonArray();
    for (int i = 0; i < 201; i++) {
      array.add("not even an operation");
    }
    var refused = catchThrowableOfType(EditRefused.class, () -> OperationJson.decode(array));
    assertThat(refused.refusal().reason()).isEqualTo(RefusalReason.TOO_MANY_OPERATIONS);
  }

  private static JsonArray array(String operation) {
    var json = operation.replace('\'', '"').replace("ID", ID).replace("OTHER", OTHER);
    return new JsonArray("[" + json + "]");
  }
}
