package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagingTest {

    private static final List<Integer> TWENTY_FIVE =
            IntStream.rangeClosed(1, 25).boxed().toList();

    private static Paging page(int number) {
        return new Paging(
                number, 10, URI.create("http://localhost/api/v1/things?lang=nl&page=7&colour=%26&pageSize=3"));
    }

    @Test
    void the_pages_together_hold_every_item_once_in_order() {
        assertThat(page(1).of(TWENTY_FIVE).items()).containsExactlyElementsOf(TWENTY_FIVE.subList(0, 10));
        assertThat(page(2).of(TWENTY_FIVE).items()).containsExactlyElementsOf(TWENTY_FIVE.subList(10, 20));
        assertThat(page(3).of(TWENTY_FIVE).items()).containsExactly(21, 22, 23, 24, 25);
        assertThat(page(3).of(TWENTY_FIVE).view()).isEqualTo(new Paged.View(3, 10, 3, 25));
    }

    @Test
    void a_page_in_the_middle_leads_to_those_beside_it_and_keeps_what_else_was_asked() {
        String asked = "/api/v1/things?lang=nl&colour=%26";
        assertThat(page(2).of(TWENTY_FIVE).links())
                .isEqualTo(new Paged.Links(
                        asked + "&page=2&pageSize=10",
                        asked + "&page=1&pageSize=10",
                        asked + "&page=1&pageSize=10",
                        asked + "&page=3&pageSize=10",
                        asked + "&page=3&pageSize=10"));
    }

    @Test
    void the_first_page_has_none_before_it_and_the_last_none_behind_it() {
        assertThat(page(1).of(TWENTY_FIVE).links().prev()).isNull();
        assertThat(page(3).of(TWENTY_FIVE).links().next()).isNull();
        Paged.Links ofNothing = page(1).of(List.of()).links();
        assertThat(ofNothing.prev()).isNull();
        assertThat(ofNothing.next()).isNull();
        assertThat(ofNothing.last()).isEqualTo(ofNothing.first());
        assertThat(page(1).of(List.of()).view()).isEqualTo(new Paged.View(1, 10, 1, 0));
    }

    @Test
    void a_page_behind_the_last_is_empty_and_leads_back_to_the_last() {
        Paged<Integer> behind = page(1_000_000).of(TWENTY_FIVE);

        assertThat(behind.items()).isEmpty();
        assertThat(behind.links().prev()).endsWith("page=3&pageSize=10");
        assertThat(behind.links().next()).isNull();
    }

    @Test
    void whether_a_page_was_asked_for_is_known() {
        assertThat(page(1).isAskedFor()).isTrue();
        assertThat(new Paging(1, 10, URI.create("http://localhost/things?lang=nl&homepage=1")).isAskedFor())
                .isFalse();
        assertThat(new Paging(1, 10, URI.create("http://localhost/things")).isAskedFor())
                .isFalse();
    }

    @Test
    void the_header_leads_where_the_links_of_the_body_lead() {
        assertThat(page(1).of(TWENTY_FIVE).header())
                .isEqualTo("</api/v1/things?lang=nl&colour=%26&page=1&pageSize=10>; rel=\"first\", "
                        + "</api/v1/things?lang=nl&colour=%26&page=2&pageSize=10>; rel=\"next\", "
                        + "</api/v1/things?lang=nl&colour=%26&page=3&pageSize=10>; rel=\"last\"");
    }
}
